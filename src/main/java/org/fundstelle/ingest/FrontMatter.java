package org.fundstelle.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * The head of a Markdown or text file: YAML between two lines of {@code ---}, and the rest. Some
 * systems write their keys without these lines, up to the first blank line.
 *
 * <p>Scalars stay the text they are, whatever YAML would make of them: {@code version: 010} or
 * {@code id: 1e3} is decided by the field's type. No aliases, so none that multiply.
 *
 * @param keys what the head says; empty if there is none
 * @param text what follows
 * @param textLine the line the text starts on
 */
record FrontMatter(Map<String, Object> keys, String text, long textLine) {

  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 50;
  private static final int MOST_UNFENCED = 40;

  /** The first key of a head, below comments. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?:\\s*(?:#.*)?\\R)*([\\p{L}_][\\p{L}\\p{N}_. -]{0,40}?)[ \\t]*:(?:\\s|\\z)");

  /** A head in another language, as some systems of web pages allow. */
  private static final Pattern OTHER_LANGUAGE =
      Pattern.compile("\\s*---[ \\t]*(toml|json5?|js|javascript|cson|coffee)[ \\t]*\\R");

  private static final Pattern YAML_NAMED =
      Pattern.compile("\\A(\\s*---)[ \\t]*ya?ml[ \\t]*(?=\\R)");

  /** A line of a head without fences. */
  private static final Pattern KEY_LINE =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_. -]{0,40}?)[ \\t]*:(?:[ \\t]+(.*))?");

  /** Parts a file into its head and its text. */
  static FrontMatter of(String file) throws Refused {
    Matcher other = OTHER_LANGUAGE.matcher(file);
    if (other.lookingAt()) {
      throw malformed(
          other.group(1).equals("toml")
              ? "its head is TOML; write YAML, for example with hugo convert toYAML"
              : "its head is no YAML; write one \"key: value\" a line");
    }
    Matcher named = YAML_NAMED.matcher(file);
    FrontMatter fenced = fenced(named.find() ? named.replaceFirst("$1") : file);
    return fenced.keys().isEmpty() && fenced.textLine() == 1 ? unfenced(file) : fenced;
  }

  /**
   * Keys without lines of dashes around them, as MultiMarkdown has them: at least two that mean
   * something, one of them the title or who may see the article, and nothing else up to the first
   * blank line.
   */
  private static FrontMatter unfenced(String file) {
    Map<String, Object> keys = new LinkedHashMap<>();
    int said = 0;
    boolean telling = false;
    long lines = 0;
    int at = 0;
    while (at < file.length()) {
      int end = file.indexOf('\n', at);
      String line = file.substring(at, end < 0 ? file.length() : end).stripTrailing();
      at = end < 0 ? file.length() : end + 1;
      lines++;
      if (line.isEmpty()) {
        break;
      }
      Matcher key = KEY_LINE.matcher(line);
      if (!key.matches() || lines > MOST_UNFENCED) {
        return new FrontMatter(Map.of(), file, 1);
      }
      String name = key.group(1);
      said += ColumnNames.isSaid(name) ? 1 : 0;
      telling |= ColumnNames.isTelling(name);
      if (key.group(2) != null) {
        keys.put(name, key.group(2).strip());
      }
    }
    return said >= 2 && telling
        ? new FrontMatter(keys, file.substring(at), lines + 1)
        : new FrontMatter(Map.of(), file, 1);
  }

  private static FrontMatter fenced(String file) throws Refused {
    if (hasTomlHead(file)) {
      // As text it would be found by its keys, and a draft would be seen.
      throw malformed("its head is TOML; write YAML, for example with hugo convert toYAML");
    }
    int fence = firstWords(file);
    int bodyOfHead = file.startsWith("---", fence) ? afterFence(file, fence) : -1;
    if (bodyOfHead < 0) {
      return new FrontMatter(Map.of(), file, 1);
    }
    Matcher key = KEY.matcher(file).region(bodyOfHead, file.length());
    boolean says = key.lookingAt();
    if (fence > 0 && !says) {
      // Further down a line of dashes is a rule, unless keys stand below it.
      return new FrontMatter(Map.of(), file, 1);
    }
    int line = bodyOfHead;
    long linesAbove = file.substring(0, fence).lines().count();
    long lines = 2 + linesAbove;
    while (line < file.length()) {
      int after = afterFence(file, line);
      if (after >= 0) {
        return new FrontMatter(
            yaml(file.substring(bodyOfHead, line), linesAbove), file.substring(after), lines);
      }
      int end = file.indexOf('\n', line);
      line = end < 0 ? file.length() : end + 1;
      lines++;
    }
    if (says && ColumnNames.isSaid(key.group(1))) {
      // As text it would be found by its keys, and a draft would be seen.
      throw malformed("its head is never closed; write a line of --- below it");
    }
    // Else a line of dashes that nothing closes is a rule, not a head.
    return new FrontMatter(Map.of(), file, 1);
  }

  /** Where the first line that isn't blank begins. */
  private static int firstWords(String file) {
    int first = 0;
    while (first < file.length() && Character.isWhitespace(file.charAt(first))) {
      first++;
    }
    return first == file.length() ? 0 : file.lastIndexOf('\n', first) + 1;
  }

  private static boolean hasTomlHead(String file) {
    String fence = "+++";
    return file.startsWith(fence)
        && file.lines().findFirst().orElse("").strip().equals(fence)
        && file.lines().skip(1).anyMatch(line -> line.strip().equals(fence));
  }

  /** Whether a file starts with a head. */
  static boolean startsWithFence(String file) {
    return afterFence(file, 0) > 0;
  }

  /** Where the line after a fence at {@code at} starts; -1 if no fence is there. */
  private static int afterFence(String file, int at) {
    if (!file.startsWith("---", at) && !(at > 0 && file.startsWith("...", at))) {
      return -1;
    }
    int i = at + 3;
    while (i < file.length() && file.charAt(i) != '\n') {
      if (!Character.isWhitespace(file.charAt(i))) {
        return -1;
      }
      i++;
    }
    return Math.min(i + 1, file.length());
  }

  private static Map<String, Object> yaml(String head, long linesAbove) throws Refused {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new TextSchema())
            .setMaxAliasesForCollections(0)
            .setAllowRecursiveKeys(false)
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(LONGEST)
            .build();
    Object loaded;
    try {
      checkDepth(head);
      loaded = new Load(settings).loadFromString(head);
    } catch (MarkedYamlEngineException wrong) {
      long line = wrong.getProblemMark().map(mark -> mark.getLine() + 2 + linesAbove).orElse(0L);
      throw malformed("line " + line + ": " + inOurWords(wrong.getProblem()));
    } catch (YamlEngineException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("?"));
    } catch (NullPointerException libraryGaveUp) {
      // snakeyaml-engine looks for the constructor of a tag such as !!binary, and finds none.
      throw malformed("it can't be read");
    }
    if (loaded == null) {
      return Map.of();
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw malformed("write one \"key: value\" a line");
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      Object kept = value == null ? null : plain(value);
      if (kept != null) {
        keys.put(String.valueOf(key), kept);
      }
    });
    return keys;
  }

  /** The parser recurses: brackets within brackets by the thousand would overflow its stack. */
  private static void checkDepth(String head) throws Refused {
    int depth = 0;
    int indented = 0;
    for (int i = 0; i < head.length(); i++) {
      switch (head.charAt(i)) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth = Math.max(0, depth - 1);
        case '\n' -> indented = 0;
        case '-', '?', ':' -> indented++;
        default -> {}
      }
      if (depth > DEEPEST || indented > 1000) {
        throw malformed("it is nested too deeply");
      }
    }
  }

  /** YAML's null words are the only scalars that mean nothing. */
  private static @Nullable Object plain(Object value) {
    return value instanceof String s && (s.equals("~") || s.equals("null")) ? null : value;
  }

  /** The library says what its grammar misses; this says what to write. */
  private static String inOurWords(String problem) {
    if (problem.contains("TAB")) {
      return "a tab can't indent here; write blanks";
    }
    if (problem.contains("duplicate key")) {
      return "the name stands here a second time; leave one";
    }
    return problem.contains("mapping values")
        ? "a value with a colon needs quotes, as in title: \"So it goes: a comment\""
        : "this can't be read; put a value that begins with or holds a sign into quotes";
  }

  /**
   * Every scalar is the text it is; an empty one too, which the failsafe schema of YAML can't read.
   */
  private static final class TextSchema implements Schema {
    private static final ConstructNode TEXT = node -> ((ScalarNode) node).getValue();

    @Override
    public ScalarResolver getScalarResolver() {
      return (value, implicit) -> Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of(Tag.NULL, TEXT, Tag.BOOL, TEXT, Tag.INT, TEXT, Tag.FLOAT, TEXT);
    }
  }

  private static Refused malformed(String what) {
    return new Refused(Rejection.Code.MALFORMED, "YAML", what);
  }
}
