package org.fundstelle.searcher.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.german.QueryWord;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Term.Kind;
import org.fundstelle.german.word.Word;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.matching.Clauses;

/**
 * Lucene queries for single words: the sum of everything a word may be found by.
 *
 * @param weights how much each kind of key counts
 * @param anyPart whether one part of a compound is enough to find an article, or all are needed
 * @param alone whether only the word itself finds an article, in all its forms and spellings and as
 *     a part of longer ones, not its family or its parts apart: what a query leaves out
 */
record WordQueries(WordWeights weights, boolean anyPart, boolean alone) {

  /** Against the very form. */
  private static final float OTHER_SPELLING = 0.5f;

  /** A longer word, against the joined word that it begins with. */
  private static final float LONGER = 0.5f;

  Query word(QueryWord queryWord, Scope scope) {
    if (queryWord.word().stopWord()) {
      List<String> forms = new ArrayList<>(queryWord.spellings());
      forms.addFirst(queryWord.word().surface());
      return FormQueries.anyOf(forms, scope);
    }
    Query asTyped =
        word(queryWord.word(), scope, 1, queryWord.partFamilies(), !queryWord.homograph());
    if (queryWord.alternatives().isEmpty() && queryWord.spellings().isEmpty()) {
      return asTyped;
    }
    List<Query> readings = new ArrayList<>();
    readings.add(asTyped);
    for (Map.Entry<Word, Float> alternative : queryWord.alternatives().entrySet()) {
      float weight = alternative.getValue();
      readings.add(
          word(
              alternative.getKey(),
              scope,
              weight,
              weight == 1 ? queryWord.partFamilies() : Map.of(),
              true));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(bestOf(readings), Occur.SHOULD);
    for (String spelling : queryWord.spellings()) {
      addExact(any, spelling, scope, weights.exact() * OTHER_SPELLING);
    }
    return any.build();
  }

  private static void addExact(BooleanQuery.Builder sum, String form, Scope scope, float weight) {
    for (String surface : scope.surfaces()) {
      sum.add(boosted(new TermQuery(new Term(surface, form)), weight), Occur.SHOULD);
    }
  }

  /**
   * The sum for one word.
   *
   * @param byForm whether its form alone finds it; else it only adds to what its keys find
   */
  private Query word(
      Word word,
      Scope scope,
      float weight,
      Map<String, List<String>> partFamilies,
      boolean byForm) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    addKeys(sum, word, scope, weight);
    if (byForm) {
      addExact(sum, word.surface(), scope, weight * weights.exact());
    }
    if (anyPart && scope.bag().equals(IndexFields.WORDS)) {
      addGrams(sum, word, weight);
    }
    if (!alone && !word.partsByPlace().isEmpty()) {
      sum.add(parts(word, scope, weight), Occur.SHOULD);
      if (anyPart) {
        addPartFamilies(sum, word, scope, weight, partFamilies);
      }
    }
    Query keys = bodyOnly(sum.build(), scope);
    if (byForm) {
      return keys;
    }
    BooleanQuery.Builder more = new BooleanQuery.Builder().add(keys, Occur.MUST);
    addExact(more, word.surface(), scope, weight * weights.exact());
    return more.build();
  }

  /** Letters in a row, where the index has them: a weak signal, each with its share of one. */
  private void addGrams(BooleanQuery.Builder sum, Word word, float weight) {
    List<org.fundstelle.german.word.Term> grams = new ArrayList<>();
    for (int i = 0; i < word.termCount(); i++) {
      if (word.term(i).kind() == Kind.GRAM) {
        grams.add(word.term(i));
      }
    }
    for (org.fundstelle.german.word.Term gram : grams) {
      TermQuery run = new TermQuery(new Term(IndexFields.GRAMS, new BytesRef(gram.bytes())));
      sum.add(boosted(run, weight * weights.grams() / grams.size()), Occur.SHOULD);
    }
  }

  private void addPartFamilies(
      BooleanQuery.Builder sum,
      Word word,
      Scope scope,
      float weight,
      Map<String, List<String>> partFamilies) {
    float share = weight * weights.part() * weights.partFamily() / word.partsByPlace().size();
    for (List<String> roots : partFamilies.values()) {
      for (String root : roots) {
        sum.add(boosted(key(scope, Kind.LEMMA, root), share), Occur.SHOULD);
        sum.add(boosted(key(scope, Kind.FAMILY, root), share), Occur.SHOULD);
      }
    }
  }

  private Query parts(Word word, Scope scope, float weight) {
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    Set<List<String>> places = new LinkedHashSet<>();
    word.partsByPlace().forEach(place -> places.add(place.stream().map(Part::lemma).toList()));
    float share = weight * weights.part() / word.partsByPlace().size();
    for (List<String> lemmas : places) {
      parts.add(boosted(anyOf(lemmas, scope), share), anyPart ? Occur.SHOULD : Occur.MUST);
    }
    return parts.build();
  }

  /** One of what may stand in one place: <i>Minister</i> or <i>Ministerin</i>. */
  private static Query anyOf(List<String> lemmas, Scope scope) {
    return bestOf(lemmas.stream().<Query>map(l -> key(scope, Kind.LEMMA, l)).toList());
  }

  /**
   * A word means one thing: what several of its readings share, <i>Vorschrift</i> in
   * <i>Uberleitungsvorschrift</i> with and without its umlaut, counts once.
   */
  private static Query bestOf(List<Query> queries) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  /**
   * What words joined by hyphens or other signs are found by: in a sequence or as a whole, and if
   * one part is enough, also alone, each with its share.
   */
  Query joined(List<QueryWord> words, Query sequence, List<Word> wholes, Scope scope) {
    Clauses sum = new Clauses();
    sum.add(boosted(sequence, weights.sequence()), Occur.SHOULD);
    wholes.forEach(whole -> sum.add(whole(whole, scope), Occur.SHOULD));
    for (QueryWord word : words) {
      if (anyPart && !word.word().stopWord()) {
        sum.add(boosted(word(word, scope), 1f / words.size()), Occur.SHOULD);
      }
    }
    return sum.build();
  }

  /** Longer words that begin with one joined by hyphens, all as one word. */
  Query longer(Set<String> forms, Scope scope) {
    List<IndexView.Form> alike =
        forms.stream().map(form -> new IndexView.Form(form, 0, 0)).toList();
    Query any = FormQueries.expanded(new IndexView.Forms(alike, true), scope);
    return boosted(any, weights.sequence() * LONGER);
  }

  /** The word as a whole, without its parts and its form. */
  private Query whole(Word word, Scope scope) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    addKeys(sum, word, scope, 1);
    return bodyOnly(sum.build(), scope);
  }

  /**
   * Lemmas, a word that can be read in several ways with a share for each; names; the family both
   * ways, from the derived word to its root and from the root to what is derived from it; and, at
   * less weight, other words of the same root.
   */
  private void addKeys(BooleanQuery.Builder sum, Word word, Scope scope, float weight) {
    float share = (float) (weight / Math.sqrt(word.lemmas().size()));
    for (String lemma : word.lemmas()) {
      sum.add(boosted(key(scope, Kind.LEMMA, lemma), share), Occur.SHOULD);
    }
    if (!alone) {
      addFamily(sum, word, scope, weight);
    }
    for (String name : word.nameKeys()) {
      sum.add(boosted(key(scope, Kind.NAME, name), weight * weights.name()), Occur.SHOULD);
    }
  }

  private void addFamily(BooleanQuery.Builder sum, Word word, Scope scope, float weight) {
    Set<String> families = new LinkedHashSet<>(word.family());
    for (String root : word.family()) {
      if (!word.lemmas().contains(root)) {
        sum.add(boosted(key(scope, Kind.LEMMA, root), weight * weights.family()), Occur.SHOULD);
      }
    }
    for (String root : families) {
      sum.add(boosted(key(scope, Kind.FAMILY, root), weight * weights.sibling()), Occur.SHOULD);
    }
    for (String made : word.familiesOfName()) {
      sum.add(boosted(key(scope, Kind.FAMILY, made), weight * weights.family()), Occur.SHOULD);
    }
    for (String lemma : word.lemmas()) {
      if (families.add(lemma)) {
        sum.add(boosted(key(scope, Kind.FAMILY, lemma), weight * weights.family()), Occur.SHOULD);
      }
    }
  }

  /** Leaves out articles that have not in the body what the query finds them by. */
  private static Query bodyOnly(Query query, Scope scope) {
    return scope.bodyOnly() ? Clauses.both(query, inBody(query, scope)) : query;
  }

  /** The query with each key only where it stands in the body. */
  private static Query inBody(Query query, Scope scope) {
    return switch (query) {
      case TermQuery key when key.getTerm().field().equals(scope.bag()) ->
          new BooleanQuery.Builder()
              .add(key, Occur.FILTER)
              .add(key(scope, Kind.NOT_IN_BODY, key.getTerm().text()), Occur.MUST_NOT)
              .build();
      case BoostQuery boost -> inBody(boost.getQuery(), scope);
      case DisjunctionMaxQuery any -> {
        BooleanQuery.Builder there = new BooleanQuery.Builder();
        any.getDisjuncts().forEach(q -> there.add(inBody(q, scope), Occur.SHOULD));
        yield there.build();
      }
      case BooleanQuery all -> {
        BooleanQuery.Builder there = new BooleanQuery.Builder();
        all.clauses().forEach(c -> there.add(inBody(c.query(), scope), c.occur()));
        yield there.build();
      }
      default -> query;
    };
  }

  private static TermQuery key(Scope scope, Kind kind, String text) {
    return key(scope, org.fundstelle.german.word.Term.of(kind, text));
  }

  private static TermQuery key(Scope scope, org.fundstelle.german.word.Term term) {
    return new TermQuery(new Term(scope.bag(), new BytesRef(term.bytes())));
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }
}
