package org.fundstelle.schema;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec, except that what {@link DocumentMapper} hands over is turned into terms when
 * a segment is written: {@link KeyedFields}.
 *
 * <p>What comes out is an index in Lucene's present format, which any program with Lucene reads
 * without this class. Every writer of articles has to have it; readers don't.
 */
public final class KeyedCodec {
  private static final Codec LUCENE =
      new Lucene104Codec() {
        private final PostingsFormat format =
            new KeyedPostingsFormat(super.getPostingsFormatForField(IndexFields.WORDS));

        @Override
        public PostingsFormat getPostingsFormatForField(String field) {
          return format;
        }
      };

  private KeyedCodec() {}

  /** The codec, for {@code IndexWriterConfig.setCodec}. */
  public static Codec get() {
    return LUCENE;
  }

  /** Goes under the name of Lucene's format, since that is what it writes and reads. */
  private static final class KeyedPostingsFormat extends PostingsFormat {
    private final PostingsFormat lucene;

    KeyedPostingsFormat(PostingsFormat lucene) {
      super(lucene.getName());
      this.lucene = lucene;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new KeyedConsumer(lucene.fieldsConsumer(state), state);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return lucene.fieldsProducer(state);
    }
  }

  private static final class KeyedConsumer extends FieldsConsumer {
    private final FieldsConsumer lucene;
    private final SegmentWriteState state;

    KeyedConsumer(FieldsConsumer lucene, SegmentWriteState state) {
      this.lucene = lucene;
      this.state = state;
    }

    /** A new segment: its buffer holds keyed forms. */
    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      lucene.write(new KeyedFields(fields, state.fieldInfos, state.segmentInfo.maxDoc()), norms);
    }

    /** Segments that were written before: theirs are terms already. */
    @Override
    public void merge(MergeState mergeState, NormsProducer norms) throws IOException {
      lucene.merge(mergeState, norms);
    }

    @Override
    public void close() throws IOException {
      lucene.close();
    }
  }
}
