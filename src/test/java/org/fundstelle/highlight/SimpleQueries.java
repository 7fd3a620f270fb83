package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.german.word.Word;
import org.fundstelle.highlight.MarkQuery.Clause;
import org.fundstelle.highlight.MarkQuery.Scoped;

/** Reads as much of the query language as the tests of marks need. */
final class SimpleQueries {

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<field>titel|text|schlagwort|autor):(?=\\S)|(?<near>(?:NEBEN|NEAR)/(?<distance>\\d+))"
              + "|(?<not>NICHT\\s+|NOT\\s+|(?<!\\S)-(?=\\S))|(?<op>UND|ODER|AND|OR)(?=\\s)"
              + "|(?<exact>=)?[\"„»](?<phrase>[^\"“«]*)[\"“«](?:~(?<slop>\\d*))?"
              + "|(?<word>[^\\s()]+)|.",
          Pattern.DOTALL);

  private static final Map<String, String> FIELDS =
      Map.of("titel", "title", "text", "body", "schlagwort", "tags", "autor", "authors");

  private final TableAnalyzer analyzer;

  SimpleQueries(TableAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  MarkQuery read(String query) {
    List<Scoped> clauses = new ArrayList<>();
    Set<String> fields = Set.of();
    boolean not = false;
    int near = 0;
    Matcher matcher = PIECE.matcher(query);
    while (matcher.find()) {
      Clause clause = null;
      if (matcher.group("field") != null) {
        fields = Set.of(FIELDS.get(matcher.group("field")));
      } else if (matcher.group("near") != null) {
        near = Integer.parseInt(matcher.group("distance"));
      } else if (matcher.group("not") != null) {
        not = true;
      } else if (matcher.group("phrase") != null) {
        clause = phrase(matcher);
      } else if (matcher.group("word") != null) {
        clause = word(matcher.group("word"));
      }
      if (clause != null) {
        if (near > 0) {
          Clause first = clauses.removeLast().clause();
          clause = new MarkQuery.Near(List.of(first, clause), near);
        }
        if (!not) {
          clauses.add(new Scoped(clause, fields));
        }
        fields = Set.of();
        not = false;
        near = 0;
      }
    }
    return MarkQuery.of(clauses);
  }

  private Clause phrase(Matcher matcher) {
    List<WordTest> words = new ArrayList<>();
    boolean exact = matcher.group("exact") != null;
    for (String word : matcher.group("phrase").strip().split("\\s+")) {
      words.add(exact ? WordTest.Terms.ofSurfaces(Set.of(form(word))) : test(word, false));
    }
    String slop = matcher.group("slop");
    return new MarkQuery.Phrase(
        words, slop == null ? 0 : slop.isEmpty() ? 2 : Integer.parseInt(slop));
  }

  private Clause word(String typed) {
    String word = typed.startsWith("+") ? typed.substring(1) : typed;
    if (word.endsWith("?") && !word.substring(0, word.length() - 1).matches(".*[*?].*")) {
      word = word.substring(0, word.length() - 1);
    }
    return new MarkQuery.OneWord(test(word, true));
  }

  private WordTest test(String word, boolean parts) {
    if (word.startsWith("=")) {
      return WordTest.Terms.ofSurfaces(Set.of(form(word.substring(1))));
    }
    int tilde = word.lastIndexOf('~');
    if (tilde > 0) {
      String form = form(word.substring(0, tilde));
      int edits = tilde + 1 < word.length() ? word.charAt(tilde + 1) - '0' : 2;
      return new WordTest.Surface(surface -> distance(form, surface) <= edits);
    }
    if (word.matches(".*[*?].*")) {
      Pattern pattern =
          Pattern.compile(
              Pattern.quote(form(word)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
      return new WordTest.Surface(surface -> pattern.matcher(surface).matches());
    }
    Word found = analyzer.word(word);
    Set<String> lemmas = Set.copyOf(found.lemmas());
    Set<String> related = new HashSet<>(lemmas);
    related.addAll(found.family());
    return new WordTest.Terms(
        Set.of(), lemmas, parts ? lemmas : Set.of(), related, Set.copyOf(found.nameKeys()));
  }

  private static String form(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
