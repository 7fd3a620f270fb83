package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lexicon made from german-pos-dict.
 *
 * <p>At first use on a machine it is built from the dictionary's jar, which takes some seconds, and
 * kept in a file in the user's cache folder; from then on that file is mapped, which takes some
 * milliseconds and hardly any heap. The folder is {@code FUNDSTELLE_CACHE}, or else the system's
 * for caches. A file that is damaged, incomplete or made from other data is built anew; processes
 * that build at the same time do each other no harm. Where nothing can be written, the lexicon is
 * built in memory.
 */
public final class DictionaryLexicon implements Lexicon {

  private static @Nullable Lexicon shared;

  private final ByteBuffer block;
  private final StringTable forms;
  private final StringTable folded;
  private final StringTable counts;
  private final StringTable paradigms;
  private final int formEntries;
  private final PartFilter modifiers;
  private final PartFilter heads;
  private final int lemmas;
  private final String version;

  DictionaryLexicon(ByteBuffer block, String version) {
    this.block = block;
    this.version = version;
    this.formEntries = block.getInt(LexiconFile.FORM_ENTRIES);
    this.forms =
        new StringTable(
            block,
            block.getInt(LexiconFile.FORM_SLOTS),
            block.getInt(LexiconFile.FORM_SLOT_COUNT),
            formEntries);
    this.folded =
        new StringTable(
            block,
            block.getInt(LexiconFile.FOLD_SLOTS),
            block.getInt(LexiconFile.FOLD_SLOT_COUNT),
            formEntries);
    this.counts =
        new StringTable(
            block,
            block.getInt(LexiconFile.COUNT_SLOTS),
            block.getInt(LexiconFile.COUNT_SLOT_COUNT),
            block.getInt(LexiconFile.COUNT_ENTRIES));
    this.paradigms =
        new StringTable(
            block,
            block.getInt(LexiconFile.PARADIGM_SLOTS),
            block.getInt(LexiconFile.PARADIGM_SLOT_COUNT),
            block.getInt(LexiconFile.PARADIGM_ENTRIES));
    this.modifiers =
        PartFilter.read(block, block.getInt(LexiconFile.MODIFIERS), LexiconFile.FILTER_BITS);
    this.heads = PartFilter.read(block, block.getInt(LexiconFile.HEADS), LexiconFile.FILTER_BITS);
    this.lemmas = block.getInt(LexiconFile.LEMMAS);
  }

  /**
   * The one lexicon of this process, loaded at the first call.
   *
   * @throws UncheckedIOException if the dictionary isn't on the class path or can't be read
   */
  public static synchronized Lexicon shared() {
    Lexicon lexicon = shared;
    if (lexicon == null) {
      lexicon = load();
      shared = lexicon;
    }
    return lexicon;
  }

  private static Lexicon load() {
    Map<String, String> properties = new HashMap<>();
    for (String name : List.of("user.home", "java.io.tmpdir", "os.name", "user.name")) {
      properties.put(name, System.getProperty(name, ""));
    }
    try {
      return load(CacheFolder.firstWritable(CacheFolder.candidates(System.getenv(), properties)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the lexicon from a file in the folder, and builds that file first where it must be. */
  static DictionaryLexicon load(@Nullable Path folder) throws IOException {
    String version = "german-pos-dict-" + PosDictionary.version() + "/" + LexiconFile.LAYOUT;
    long sources = version.hashCode() * 31L + PosDictionary.size() * 0x100000001L;
    sources = sources * 31 + WordCounts.size();
    sources = sources * 31 + FurtherWords.hash();
    Path file =
        folder == null ? null : folder.resolve("lexicon-" + Long.toHexString(sources) + ".bin");
    if (file != null) {
      ByteBuffer mapped = LexiconFile.map(file, sources);
      if (mapped != null) {
        return new DictionaryLexicon(mapped, version);
      }
    }
    ByteBuffer built = LexiconFile.seal(LexiconBuilder.build(), sources);
    if (file != null) {
      try {
        LexiconFile.write(built, file);
        ByteBuffer mapped = LexiconFile.map(file, sources);
        return new DictionaryLexicon(mapped == null ? built : mapped, version);
      } catch (IOException e) {
        // A full disk, say: this process goes on with what it has built.
      }
    }
    return new DictionaryLexicon(built, version);
  }

  @Override
  public List<Reading> readings(CharSequence form) {
    int at = forms.find(form);
    if (at < 0) {
      return List.of();
    }
    int count = block.get(at);
    Reading[] readings = new Reading[count];
    for (int i = 0; i < count; i++) {
      readings[i] = reading(block.getInt(at + 1 + i * Integer.BYTES));
    }
    return List.of(readings);
  }

  private Reading reading(int packed) {
    return PackedReading.unpack(
        packed, StringTable.string(block, lemmas + PackedReading.lemma(packed)));
  }

  @Override
  public boolean knows(CharSequence form) {
    return forms.find(form) >= 0;
  }

  @Override
  public PartFilter modifiers() {
    return modifiers;
  }

  @Override
  public PartFilter heads() {
    return heads;
  }

  @Override
  public List<String> formsFoldedLike(CharSequence form) {
    String key = Folding.fold(form);
    List<String> found = new ArrayList<>();
    for (int entry : folded.candidates(StringTable.hash(key))) {
      String candidate = StringTable.string(block, entry);
      if (Folding.fold(candidate).equals(key)) {
        found.add(candidate);
      }
    }
    return found;
  }

  @Override
  public List<String> forms(CharSequence lemma) {
    int at = paradigms.find(lemma);
    if (at < 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>(block.getInt(at));
    for (int i = 1; i <= block.getInt(at); i++) {
      found.add(StringTable.string(block, formEntries + block.getInt(at + i * Integer.BYTES)));
    }
    return found;
  }

  @Override
  public int frequency(CharSequence lemma) {
    int at = counts.find(lemma);
    return at < 0 ? 0 : block.getInt(at);
  }

  @Override
  public String version() {
    return version;
  }
}
