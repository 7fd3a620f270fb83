package org.fundstelle.ingest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The German for what this package itself says is wrong; what a parser says stays English. */
final class GermanDetails {
  private static final Pattern LINE = Pattern.compile("\\Aline (\\d+): (.*)\\z", Pattern.DOTALL);

  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("it declares entities", "es deklariert Entitäten"),
          Map.entry("its DTD is too long", "seine DTD ist zu lang"),
          Map.entry("its name leads out of the archive", "der Name führt aus dem Archiv hinaus"),
          Map.entry("it is nested too deeply", "es ist zu tief verschachtelt"),
          Map.entry(
              "its first line names no field; write a header such as id;title;body",
              "die erste Zeile nennt kein Feld; schreiben Sie eine Kopfzeile wie id;title;body"),
          Map.entry(
              "a quote that is never closed opens here; close it, or leave it out",
              "hier beginnt ein Anführungszeichen, das nie endet; schließen Sie es oder lassen Sie"
                  + " es weg"),
          Map.entry(
              "its head is TOML; write YAML, for example with hugo convert toYAML",
              "der Kopf ist TOML; schreiben Sie YAML, etwa mit hugo convert toYAML"),
          Map.entry(
              "its head is never closed; write a line of --- below it",
              "der Kopf endet nie; schreiben Sie darunter eine Zeile aus ---"),
          Map.entry(
              "its head is no YAML; write one \"key: value\" a line",
              "der Kopf ist kein YAML; je Zeile gehört ein \"Name: Wert\""),
          Map.entry("write one \"key: value\" a line", "je Zeile gehört ein \"Name: Wert\""),
          Map.entry(
              "a tab can't indent here; write blanks",
              "ein Tabulator kann hier nicht einrücken; schreiben Sie Leerzeichen"),
          Map.entry(
              "the name stands here a second time; leave one",
              "der Name steht hier zum zweiten Mal; lassen Sie einen stehen"),
          Map.entry(
              "a value with a colon needs quotes, as in title: \"So it goes: a comment\"",
              "ein Wert mit Doppelpunkt braucht Anführungszeichen, wie in titel: \"Kommentar: Es"
                  + " reicht\""),
          Map.entry(
              "this can't be read; put a value that begins with or holds a sign into quotes",
              "das ist nicht lesbar; setzen Sie einen Wert mit Zeichen am Anfang oder darin in"
                  + " Anführungszeichen"),
          Map.entry("a number has too many digits", "eine Zahl hat zu viele Stellen"),
          Map.entry("a name is too long", "ein Name ist zu lang"),
          Map.entry("an object {…} was expected", "hier sollte ein Objekt {…} stehen"),
          Map.entry("a line is an object {…}", "eine Zeile ist ein Objekt {…}"),
          Map.entry(
              "a line holds one object, not more", "in einer Zeile steht ein Objekt, nicht mehr"),
          Map.entry("it ends in the middle", "es bricht mittendrin ab"),
          Map.entry("it can't be read", "es ist nicht lesbar"),
          Map.entry("Word/Office document", "Word- oder Office-Dokument"),
          Map.entry("OpenDocument file", "OpenDocument-Dokument"),
          Map.entry("encrypted ZIP entry not supported", "es ist verschlüsselt"),
          Map.entry("what follows its end is damaged", "was auf sein Ende folgt, ist beschädigt"),
          Map.entry("text", "Text"),
          Map.entry("true/false", "true/false (ja/nein)"));

  private static final Pattern COLUMN =
      Pattern.compile("\\Acolumn (\\d+): (.*)\\z", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("\\AUnexpected character \\('(.)'.*\\z", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("\\AUnrecognized token '([^']{1,60})'.*\\z", Pattern.DOTALL);

  /** What holds numbers: what it says, and the German with these in their places. */
  private static final Map<Pattern, String> COUNTED =
      Map.of(
          Pattern.compile("the row has (\\d+) cells under (\\d+) columns"),
          "die Zeile hat $1 Zellen unter $2 Spalten",
          Pattern.compile("archives stand in archives, more than (\\d+) deep"),
          "Archive stehen in Archiven, mehr als $1 tief",
          Pattern.compile("it unpacks to more than (\\d+) times its size"),
          "es entpackt sich auf mehr als das $1fache",
          Pattern.compile("it unpacks to more than ([^ ]+ \\p{Lu}+)"),
          "es entpackt sich auf mehr als $1",
          // What java.util.zip says of damaged data.
          Pattern.compile("(?:invalid|incorrect|incomplete|oversubscribed|too many|Corrupt) .*"),
          "die Daten darin sind beschädigt",
          Pattern.compile("unknown encoding (.+)"),
          "unbekannte Kodierung $1");

  private static final Pattern UNCLOSED =
      Pattern.compile("The element type (\"[^\"]*\") must be terminated by.*", Pattern.DOTALL);
  private static final Pattern CUT =
      Pattern.compile("XML document structures must start and end within.*", Pattern.DOTALL);

  private GermanDetails() {}

  /** What the parser of XML complains of, which is all that is said of a line and not known. */
  private static String xmlParserSays(String complaint) {
    Matcher unclosed = UNCLOSED.matcher(complaint);
    if (unclosed.matches()) {
      return "das Element " + unclosed.group(1) + " wird nicht geschlossen, wo es sollte";
    }
    return CUT.matcher(complaint).matches()
        ? "es bricht mittendrin ab"
        : "hier ist das XML nicht wohlgeformt";
  }

  /** What a parser of JSON complains of; it knows English only. */
  private static String parserSays(String complaint) {
    Matcher character = CHARACTER.matcher(complaint);
    if (character.matches()) {
      return "das Zeichen " + character.group(1) + " gehört nicht hierher";
    }
    Matcher word = WORD.matcher(complaint);
    return word.matches()
        ? word.group(1) + " gehört in Anführungszeichen"
        : "hier fehlt ein Zeichen, oder es ist eines zu viel";
  }

  /** The German for a detail, or the detail itself. */
  static String of(String detail) {
    Matcher line = LINE.matcher(detail);
    if (line.matches()) {
      String what = GERMAN.get(line.group(2));
      return "Zeile " + line.group(1) + ": " + (what == null ? xmlParserSays(line.group(2)) : what);
    }
    Matcher column = COLUMN.matcher(detail);
    if (column.matches()) {
      return "Spalte " + column.group(1) + ": " + parserSays(column.group(2));
    }
    String known = GERMAN.get(detail);
    return known != null ? known : counted(detail);
  }

  private static String counted(String detail) {
    for (Map.Entry<Pattern, String> entry : COUNTED.entrySet()) {
      Matcher matcher = entry.getKey().matcher(detail);
      if (matcher.matches()) {
        return matcher.replaceFirst(entry.getValue());
      }
    }
    return detail;
  }
}
