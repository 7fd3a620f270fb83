package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.article.Required;
import org.fundstelle.searcher.expansion.SynonymFileException.Problem;

/**
 * Words that mean the same, as a user lists them in Solr's format, for use in queries:
 *
 * <pre>
 * # a comment
 * Auto, Wagen, Personenkraftwagen     each finds all three
 * PKW => Auto                         PKW finds Auto, and not PKW itself
 * SPD => SPD, Sozialdemokratische Partei Deutschlands
 * </pre>
 *
 * <p>A synonym may have several words; inflected forms and old spellings meet as everywhere. A
 * backslash takes the meaning from a comma, a backslash or {@code =>}. Immutable.
 */
public final class Synonyms {
  /** No synonyms. */
  public static final Synonyms NONE = new Synonyms(List.of());

  /** As in queries: of all widths, no-break ones and control characters too. */
  static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private final List<Rule> rules;

  private Synonyms(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * What is searched for in the place of a word.
   *
   * @param term the word, or several with blanks between
   * @param others what else, or instead, is searched for
   * @param stays whether {@code term} itself is searched for as well
   */
  record Rule(String term, List<String> others, boolean stays) {
    Rule {
      others = List.copyOf(others);
    }
  }

  /**
   * Reads a file in which each word of a line without arrow finds all of them.
   *
   * @throws SynonymFileException if a line can't be understood; the message names it
   * @throws IOException if the file can't be read
   */
  public static Synonyms read(Path file) throws IOException {
    return read(file, true);
  }

  /**
   * Reads a file.
   *
   * @param expand whether each word of a line without arrow finds all of them; otherwise all of
   *     them find the first one only
   * @throws SynonymFileException if a line can't be understood; the message names it
   * @throws IOException if the file can't be read
   */
  public static Synonyms read(Path file, boolean expand) throws IOException {
    try {
      return parse(
          Required.value(file, "the file of synonyms").toString(),
          Files.readString(file, StandardCharsets.UTF_8),
          expand);
    } catch (CharacterCodingException e) {
      throw new SynonymFileException(file.toString(), 0, Problem.NOT_UTF8);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name what messages call it
   * @throws SynonymFileException if a line can't be understood
   */
  public static Synonyms parse(String name, String text, boolean expand)
      throws SynonymFileException {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = Required.value(text, "the text of a file of synonyms").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line =
          (i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i))
              .strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        new Line(name, i + 1, line).addTo(rules, expand);
      }
    }
    return new Synonyms(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /** How many words there are something else for. */
  public int size() {
    return rules.size();
  }

  /** One line of the file. */
  private record Line(String file, int number, String text) {
    void addTo(List<Rule> rules, boolean expand) throws SynonymFileException {
      List<List<String>> sides = sides();
      if (sides.size() == 1) {
        equivalents(sides.getFirst(), expand, rules);
        return;
      }
      List<String> right = sides.getLast();
      for (String term : sides.getFirst()) {
        Set<String> others = new LinkedHashSet<>(right);
        boolean stays = others.removeIf(term::equalsIgnoreCase);
        rules.add(new Rule(term, List.copyOf(others), stays));
      }
    }

    private void equivalents(List<String> terms, boolean expand, List<Rule> rules)
        throws SynonymFileException {
      if (terms.size() < 2) {
        throw problem(Problem.ONE_WORD, terms.getFirst());
      }
      for (int i = 0; i < terms.size(); i++) {
        List<String> others = new ArrayList<>(terms);
        String term = others.remove(i);
        if (expand) {
          rules.add(new Rule(term, others, true));
        } else if (i > 0) {
          rules.add(new Rule(term, terms.subList(0, 1), false));
        }
      }
    }

    /** The words before the arrow and after it, or all of them. */
    private List<List<String>> sides() throws SynonymFileException {
      List<List<String>> sides = new ArrayList<>();
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          if (++i == text.length()) {
            throw problem(Problem.LONE_BACKSLASH);
          }
          word.append(text.charAt(i));
        } else if (c == ',') {
          words.add(word.toString());
          word.setLength(0);
        } else if (text.startsWith("=>", i)) {
          i++;
          words.add(word.toString());
          word.setLength(0);
          sides.add(checked(words, true));
          words = new ArrayList<>();
        } else {
          word.append(c);
        }
      }
      words.add(word.toString());
      sides.add(checked(words, !sides.isEmpty()));
      if (sides.size() > 2) {
        throw problem(Problem.TWO_ARROWS);
      }
      return sides;
    }

    private List<String> checked(List<String> words, boolean arrow) throws SynonymFileException {
      if (arrow && words.size() == 1 && words.getFirst().isBlank()) {
        throw problem(Problem.EMPTY_SIDE);
      }
      List<String> checked = new ArrayList<>();
      for (String word : words) {
        String plain = BLANKS.matcher(word).replaceAll(" ").strip();
        if (plain.isEmpty()) {
          throw problem(Problem.EMPTY_WORD);
        }
        if (plain.chars().noneMatch(Character::isLetterOrDigit)) {
          throw problem(Problem.NO_LETTER, plain);
        }
        checked.add(plain);
      }
      return checked;
    }

    private SynonymFileException problem(Problem problem, String... arguments) {
      return new SynonymFileException(file, number, problem, arguments);
    }
  }
}
