package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Field;
import org.fundstelle.german.Abbreviation;
import org.fundstelle.query.Query.Word;
import org.fundstelle.schema.AbbreviationTerms;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.expansion.Alternatives;
import org.fundstelle.searcher.expansion.SynonymAlternatives;

/**
 * Abbreviations that articles explain, valid for the whole archive once articles of three different
 * sources agree on what one stands for: {@code DVRK} then also finds <i>Demokratische Volksrepublik
 * Korea</i>, and the other way round. Only articles that may be seen count. Belongs to one search.
 */
final class ArchiveAbbreviations implements Alternatives {
  /** So many sources have to agree. */
  static final int SOURCES = 3;

  private static final int LONGEST_ABBREVIATION = 12;
  private static final int MOST_WORDS = 10;
  private static final int MOST_TERMS = 10_000;

  private final SearchSetting setting;
  private final IndexView view;

  ArchiveAbbreviations(SearchSetting setting, IndexView view) {
    this.setting = setting;
    this.view = view;
  }

  /** All that count for the whole archive, by the abbreviation. */
  List<Abbreviation> all() throws IOException {
    Map<List<String>, Set<String>> groups = new LinkedHashMap<>();
    for (String term : new TreeSet<>(view.terms(IndexFields.ABBREVIATIONS))) {
      AbbreviationTerms.pair(term)
          .ifPresent(pair ->
              groups
                  .computeIfAbsent(List.of(pair.abbreviation(), pair.key()), k -> new TreeSet<>())
                  .add(term));
    }
    List<Abbreviation> all = new ArrayList<>();
    for (Map.Entry<List<String>, Set<String>> group : groups.entrySet()) {
      if (sources(group.getValue()) >= SOURCES) {
        all.add(new Abbreviation(group.getKey().getFirst(), longForm(group.getValue())));
      }
    }
    return all;
  }

  @Override
  public Optional<Found> at(List<Word> words, boolean alone) throws IOException {
    boolean begins = begins(words.getFirst().text());
    int most = begins ? Math.min(MOST_WORDS, words.size()) : 1;
    for (int count = most; count >= (alone ? words.size() : 1); count--) {
      List<org.fundstelle.query.Query> others =
          count == 1 ? longForms(words.getFirst().text()) : List.of();
      if (others.isEmpty() && begins) {
        others =
            abbreviations(
                String.join(" ", words.subList(0, count).stream().map(Word::text).toList()));
      }
      if (!others.isEmpty()) {
        boolean spelledOut =
            others.stream().anyMatch(org.fundstelle.query.Query.Phrase.class::isInstance);
        return Optional.of(
            spelledOut ? Found.spelledOut(count, others) : new Found(count, true, others));
      }
    }
    return Optional.empty();
  }

  /** Whether a long form may begin with this word. */
  private boolean begins(String word) throws IOException {
    String beginning = AbbreviationTerms.longBeginning(AbbreviationTerms.longKey(word));
    return view.anyBeginning(beginning, List.of(IndexFields.ABBREVIATIONS));
  }

  private List<org.fundstelle.query.Query> longForms(String abbreviation) throws IOException {
    if (abbreviation.length() < 2 || abbreviation.length() > LONGEST_ABBREVIATION) {
      return List.of();
    }
    List<org.fundstelle.query.Query> forms = new ArrayList<>();
    for (Set<String> terms : agreed(abbreviation).values()) {
      forms.add(SynonymAlternatives.query(longForm(terms)));
    }
    return forms;
  }

  private List<org.fundstelle.query.Query> abbreviations(String longForm) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    String key = AbbreviationTerms.longKey(longForm);
    if (key.isEmpty()) {
      return List.of();
    }
    for (String term : termsFrom(AbbreviationTerms.longPrefix(key))) {
      String abbreviation = AbbreviationTerms.abbreviation(term);
      if (agreed(abbreviation).containsKey(key)) {
        found.add(abbreviation);
      }
    }
    return found.stream().map(SynonymAlternatives::query).toList();
  }

  /** The terms of the abbreviation by the key of the long form, where enough sources agree. */
  private Map<String, Set<String>> agreed(String abbreviation) throws IOException {
    Map<String, Set<String>> byLongForm = new TreeMap<>();
    for (String term : termsFrom(AbbreviationTerms.shortPrefix(abbreviation))) {
      AbbreviationTerms.pair(term)
          .ifPresent(
              pair -> byLongForm.computeIfAbsent(pair.key(), k -> new TreeSet<>()).add(term));
    }
    Map<String, Set<String>> agreed = new TreeMap<>();
    for (Map.Entry<String, Set<String>> entry : byLongForm.entrySet()) {
      if (sources(entry.getValue()) >= SOURCES) {
        agreed.put(entry.getKey(), entry.getValue());
      }
    }
    return agreed;
  }

  /** The shortest spelling has the fewest endings. */
  private static String longForm(Set<String> terms) {
    String best = "";
    for (String term : terms) {
      String form = AbbreviationTerms.pair(term).map(AbbreviationTerms.Pair::longForm).orElse("");
      if (best.isEmpty() || (!form.isEmpty() && form.length() < best.length())) {
        best = form;
      }
    }
    return best;
  }

  private List<String> termsFrom(String prefix) throws IOException {
    if (!view.anyBeginning(prefix, List.of(IndexFields.ABBREVIATIONS))) {
      return List.of(); // nearly always
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      pattern.append("*?\\".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return view.patternForms(
            pattern.append('*').toString(), List.of(IndexFields.ABBREVIATIONS), MOST_TERMS)
        .texts();
  }

  /** How many different sources the articles with these terms have that may be seen. */
  private int sources(Collection<String> terms) throws IOException {
    List<BytesRef> keys = terms.stream().map(BytesRef::new).toList();
    Query query = setting.seen(new TermInSetQuery(IndexFields.ABBREVIATIONS, keys), view);
    Optional<Countable> source = Countable.of(Field.SOURCE.json(), List.of());
    if (source.isEmpty()) {
      return 0;
    }
    return view.facets(query, List.of(source.get()), setting.zone()).getFirst().values().size();
  }
}
