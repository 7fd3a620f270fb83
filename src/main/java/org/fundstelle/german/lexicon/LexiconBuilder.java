package org.fundstelle.german.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import morfologik.stemming.WordData;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Makes the block of a {@link LexiconFile} from the dictionary, our own further words and the
 * counts. Rows that differ only in case, person, tense, mood or degree become one reading.
 */
final class LexiconBuilder {

  private static final int NO_READING = -1;

  private final Bytes forms = new Bytes();
  private final Bytes lemmas = new Bytes();
  private final CompoundWords compoundWords = new CompoundWords();
  private final Map<String, Integer> lemmaOffsets = new HashMap<>(1 << 18);
  private final Map<String, @Nullable DictionaryTag> tags = new HashMap<>();

  /** What the dictionary lacks; each form goes when its turn has come. */
  private final Map<String, List<FurtherWords.Row>> further = FurtherWords.read();

  private final Map<String, List<Integer>> paradigms = new HashMap<>(1 << 18);

  private int[] formOffsets = new int[1 << 16];
  private int[] formHashes = new int[1 << 16];
  private int[] foldHashes = new int[1 << 16];
  private int formCount;

  private String form = "";
  private String stem = "";
  private String lastLemma = "";
  private int lastLemmaOffset;
  private int[] readings = new int[8];
  private int readingCount;
  private int particle = NO_READING;

  private LexiconBuilder() {}

  /** Reads dictionary and word counts, and returns the block, not yet sealed. */
  static ByteBuffer build() throws IOException {
    LexiconBuilder builder = new LexiconBuilder();
    PosDictionary.read(builder::add);
    builder.finishForm();
    builder.addFurtherForms();
    ByteBuffer withoutCounts = builder.block(Map.of());
    return builder.block(
        LemmaCounts.fromForms(WordCounts.read(), new DictionaryLexicon(withoutCounts, "")));
  }

  private void add(WordData row) {
    // Most rows repeat form and lemma of the one before: no new strings for them.
    if (!form.contentEquals(row.getWord())) {
      finishForm();
      form = row.getWord().toString();
    }
    DictionaryTag tag = tags.computeIfAbsent(row.getTag().toString(), DictionaryTag::parse);
    if (tag == null || !Character.isLetterOrDigit(form.charAt(0))) {
      return;
    }
    if (!stem.contentEquals(row.getStem())) {
      stem = row.getStem().toString();
    }
    String lemma = stem;
    if (tag.wordClass() == WordClass.ABBREVIATION) {
      if (form.length() < 2 || tag.abbreviated().isEmpty()) {
        return;
      }
      lemma = tag.abbreviated();
    }
    if (form.length() <= StringTable.LONGEST && lemma.length() <= StringTable.LONGEST) {
      if (tag.particle()) {
        particle = PackedReading.pack(lemmaOffset(lemma), tag);
      } else {
        addReading(lemma, tag);
      }
    }
  }

  private void addReading(String lemma, DictionaryTag tag) {
    if (addReading(PackedReading.pack(lemmaOffset(lemma), tag))) {
      compoundWords.add(form, lemma, tag.wordClass());
    }
    addToParadigm(lemma);
  }

  /** Those that the dictionary has none of itself. */
  private void addFurtherForms() {
    for (String added : List.copyOf(new TreeMap<>(further).keySet())) {
      form = added;
      finishForm();
    }
  }

  /** Adds to the form being read what the dictionary lacks of it. */
  private void addFurtherReadings() {
    List<FurtherWords.Row> rows = further.remove(form);
    if (rows != null) {
      for (FurtherWords.Row row : rows) {
        DictionaryTag tag = DictionaryTag.parse(row.tag());
        if (tag != null) {
          addReading(row.lemma(), tag);
        }
      }
    }
  }

  /** The form being read begins where the next one is written. */
  private void addToParadigm(String lemma) {
    List<Integer> known =
        paradigms.computeIfAbsent(lemma.toLowerCase(Locale.ROOT), key -> new ArrayList<>(4));
    if (known.isEmpty() || known.getLast() != forms.size()) {
      known.add(forms.size());
    }
  }

  private int lemmaOffset(String lemma) {
    if (!lemma.equals(lastLemma)) {
      lastLemma = lemma;
      lastLemmaOffset = newLemmaOffset(lemma);
    }
    return lastLemmaOffset;
  }

  private int newLemmaOffset(String lemma) {
    return lemmaOffsets.computeIfAbsent(
        lemma,
        added -> {
          int offset = lemmas.size();
          if (offset >= PackedReading.LEMMA_LIMIT) {
            throw new IllegalStateException("the dictionary has grown: too many lemmas");
          }
          lemmas.putString(added);
          return offset;
        });
  }

  /** Whether it is new. */
  private boolean addReading(int reading) {
    for (int i = 0; i < readingCount; i++) {
      if ((readings[i] & ~PackedReading.PLURAL) == (reading & ~PackedReading.PLURAL)) {
        readings[i] &= reading;
        return false;
      }
    }
    if (readingCount == readings.length) {
      readings = Arrays.copyOf(readings, readingCount * 2);
    }
    readings[readingCount++] = reading;
    return true;
  }

  private void finishForm() {
    addFurtherReadings();
    if (readingCount == 0 && particle != NO_READING) {
      // "stand" is a particle only where nothing else is known of it.
      boolean unused = addReading(particle);
    }
    particle = NO_READING;
    if (readingCount == 0) {
      return;
    }
    if (formCount == formOffsets.length) {
      formOffsets = Arrays.copyOf(formOffsets, formCount * 2);
      formHashes = Arrays.copyOf(formHashes, formCount * 2);
      foldHashes = Arrays.copyOf(foldHashes, formCount * 2);
    }
    if (forms.size() > StringTable.LARGEST_OFFSET) {
      throw new IllegalStateException("the dictionary has grown: too many forms");
    }
    formOffsets[formCount] = forms.size();
    formHashes[formCount] = StringTable.hash(form);
    foldHashes[formCount] = StringTable.hash(Folding.fold(form));
    formCount++;
    forms.putString(form);
    forms.putByte(readingCount);
    for (int i = 0; i < readingCount; i++) {
      forms.putInt(readings[i]);
    }
    readingCount = 0;
  }

  private ByteBuffer block(Map<String, Integer> counts) {
    Table countTable = new Table(counts.size());
    counts.forEach((word, count) -> countTable.entry(word).putInt(count));
    Table paradigmTable = new Table(paradigms.size());
    new TreeMap<>(paradigms)
        .forEach((key, places) -> {
          Bytes entry = paradigmTable.entry(key);
          entry.putInt(places.size());
          places.forEach(entry::putInt);
        });
    int formSlotCount = StringTable.slotCountFor(formCount);
    int formSlots = LexiconFile.HEADER;
    int foldSlots = formSlots + formSlotCount * Integer.BYTES;
    int countSlots = foldSlots + formSlotCount * Integer.BYTES;
    int formEntries = countSlots + countTable.slotCount() * Integer.BYTES;
    int countEntriesAt = formEntries + forms.size();
    int lemmasAt = countEntriesAt + countTable.entries.size();
    int modifiersAt = (lemmasAt + lemmas.size() + Long.BYTES) & -Long.BYTES;
    int headsAt = modifiersAt + LexiconFile.FILTER_BITS / Byte.SIZE;

    int paradigmSlots = headsAt + LexiconFile.FILTER_BITS / Byte.SIZE;
    int paradigmEntriesAt = paradigmSlots + paradigmTable.slotCount() * Integer.BYTES;

    ByteBuffer block =
        ByteBuffer.allocate(paradigmEntriesAt + paradigmTable.entries.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    block.putInt(LexiconFile.PARADIGM_SLOTS, paradigmSlots);
    block.putInt(LexiconFile.PARADIGM_SLOT_COUNT, paradigmTable.slotCount());
    block.putInt(LexiconFile.PARADIGM_ENTRIES, paradigmEntriesAt);
    paradigmTable.write(block, paradigmSlots, paradigmEntriesAt);
    block.putInt(LexiconFile.FORM_SLOTS, formSlots);
    block.putInt(LexiconFile.FORM_SLOT_COUNT, formSlotCount);
    block.putInt(LexiconFile.FORM_ENTRIES, formEntries);
    block.putInt(LexiconFile.FOLD_SLOTS, foldSlots);
    block.putInt(LexiconFile.FOLD_SLOT_COUNT, formSlotCount);
    block.putInt(LexiconFile.COUNT_SLOTS, countSlots);
    block.putInt(LexiconFile.COUNT_SLOT_COUNT, countTable.slotCount());
    block.putInt(LexiconFile.COUNT_ENTRIES, countEntriesAt);
    block.putInt(LexiconFile.LEMMAS, lemmasAt);
    block.putInt(LexiconFile.MODIFIERS, modifiersAt);
    block.putInt(LexiconFile.HEADS, headsAt);
    compoundWords.modifiers().write(block, modifiersAt);
    compoundWords.heads().write(block, headsAt);
    fillSlots(block, formSlots, formSlotCount, formHashes, formOffsets, formCount);
    fillSlots(block, foldSlots, formSlotCount, foldHashes, formOffsets, formCount);
    countTable.write(block, countSlots, countEntriesAt);
    block.put(formEntries, forms.written(), 0, forms.size());
    block.put(lemmasAt, lemmas.written(), 0, lemmas.size());
    return block;
  }

  /** Entries by their keys, which are given once each. */
  private static final class Table {
    final Bytes entries = new Bytes();
    private final int[] offsets;
    private final int[] hashes;
    private int count;

    Table(int keys) {
      this.offsets = new int[keys];
      this.hashes = new int[keys];
    }

    /** Begins an entry; what belongs to it is put behind its key. */
    Bytes entry(String key) {
      offsets[count] = entries.size();
      hashes[count++] = StringTable.hash(key);
      entries.putString(key);
      return entries;
    }

    int slotCount() {
      return StringTable.slotCountFor(offsets.length);
    }

    void write(ByteBuffer block, int slotsAt, int entriesAt) {
      fillSlots(block, slotsAt, slotCount(), hashes, offsets, count);
      block.put(entriesAt, entries.written(), 0, entries.size());
    }
  }

  private static void fillSlots(
      ByteBuffer block, int slots, int slotCount, int[] hashes, int[] offsets, int count) {
    for (int i = 0; i < count; i++) {
      int slot = hashes[i] & (slotCount - 1);
      while (block.getInt(slots + slot * Integer.BYTES) != 0) {
        slot = (slot + 1) & (slotCount - 1);
      }
      block.putInt(slots + slot * Integer.BYTES, StringTable.slotValue(hashes[i], offsets[i]));
    }
  }
}
