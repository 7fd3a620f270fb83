package org.fundstelle.searcher.local;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The stored articles of a segment, read by {@link PresetDictionaryDecompressor} where Lucene
 * stored them as it does by default, and by Lucene itself otherwise.
 *
 * <p>The codec of an index is named in it, so that a codec of our own would make it one that only
 * we can read; therefore this opens Lucene's files once more, beside Lucene's own reader, for as
 * long as the segment is open. Safe for use by any number of threads.
 */
final class StoredTexts {
  /** Lucene's name of the format, which it writes into the files for this mode. */
  private static final String FORMAT = "Lucene90StoredFieldsFastData";

  private static final String CODEC = "Lucene104";

  private static final Map<IndexReader.CacheKey, StoredTexts> OPEN = new ConcurrentHashMap<>();

  private final @Nullable StoredFieldsReader reader;
  private final @Nullable Directory compound;
  private final ConcurrentLinkedQueue<StoredFieldsReader> idle = new ConcurrentLinkedQueue<>();

  private StoredTexts(@Nullable StoredFieldsReader reader, @Nullable Directory compound) {
    this.reader = reader;
    this.compound = compound;
  }

  /** What is stored of an article; {@code doc} counts over all segments of {@code reader}. */
  static Document document(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return of(leaf.reader()).read(leaf.reader(), doc - leaf.docBase);
  }

  /** Whether this reads the articles of each segment itself. */
  static boolean areOpened(IndexReader reader) {
    return reader.leaves().stream().allMatch(leaf -> of(leaf.reader()).reader != null);
  }

  private static StoredTexts of(LeafReader leaf) {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    if (!(leaf instanceof SegmentReader segment) || core == null) {
      return new StoredTexts(null, null);
    }
    StoredTexts known = OPEN.get(core.getKey());
    if (known == null) {
      known =
          OPEN.computeIfAbsent(
              core.getKey(),
              key -> {
                StoredTexts opened = open(segment);
                if (opened != null) {
                  core.addClosedListener(StoredTexts::close);
                }
                return opened;
              });
    }
    return known != null ? known : new StoredTexts(null, null);
  }

  /** Null if this thread could not, and others can. */
  private static @Nullable StoredTexts open(SegmentReader segment) {
    SegmentInfo info = segment.getSegmentInfo().info;
    String mode = info.getAttribute(Lucene90StoredFieldsFormat.MODE_KEY);
    if (!info.getCodec().getName().equals(CODEC)
        || !Lucene90StoredFieldsFormat.Mode.BEST_SPEED.name().equals(mode)) {
      return new StoredTexts(null, null);
    }
    Directory compound = null;
    try {
      if (info.getUseCompoundFile()) {
        compound = info.getCodec().compoundFormat().getCompoundReader(info.dir, info);
      }
      StoredFieldsReader reader =
          new Lucene90CompressingStoredFieldsReader(
              compound == null ? info.dir : compound,
              info,
              "",
              segment.getFieldInfos(),
              IOContext.DEFAULT,
              FORMAT,
              ReadOnlyMode.INSTANCE);
      return new StoredTexts(reader, compound);
    } catch (IOException | RuntimeException e) {
      // Gone, because it was merged away since; or damaged, which Lucene's own reader will report.
      IOUtils.closeWhileHandlingException(compound);
      // An interrupt ends the opening of any file.
      return Thread.currentThread().isInterrupted() ? null : new StoredTexts(null, null);
    }
  }

  private static void close(IndexReader.CacheKey key) {
    StoredTexts texts = OPEN.remove(key);
    if (texts != null) {
      IOUtils.closeWhileHandlingException(texts.reader, texts.compound);
    }
  }

  private Document read(LeafReader leaf, int doc) throws IOException {
    if (reader == null) {
      return leaf.storedFields().document(doc);
    }
    StoredFieldsReader mine = idle.poll();
    if (mine == null) {
      mine = reader.clone();
    }
    DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor();
    mine.document(doc, visitor);
    // Not after an exception: nobody knows what state it is in.
    idle.offer(mine);
    return visitor.getDocument();
  }

  private static final class ReadOnlyMode extends CompressionMode {
    static final ReadOnlyMode INSTANCE = new ReadOnlyMode();

    @Override
    public Compressor newCompressor() {
      throw new UnsupportedOperationException("articles are stored by Lucene's own codec");
    }

    @Override
    public Decompressor newDecompressor() {
      return new PresetDictionaryDecompressor();
    }
  }
}
