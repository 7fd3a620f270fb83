package org.fundstelle.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Terms;
import org.fundstelle.article.Field;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a segment about to be written, made from a buffer of keyed forms.
 *
 * <ul>
 *   <li>A field with positions holds the words of a text as keyed forms; out comes {@link
 *       FormTerms}: the forms alone.
 *   <li>A bag of keys has none of its own, or, if there is no such text, keyed forms; out comes
 *       {@link KeyTerms}: the keys of the forms.
 *   <li>The opening of the body goes into the bag of the whole article, and is no field.
 *   <li>Any other field comes out as it is.
 * </ul>
 */
final class KeyedFields extends Fields {
  private final Fields buffer;
  private final FieldInfos infos;
  private final int articles;

  KeyedFields(Fields buffer, FieldInfos infos, int articles) {
    this.buffer = buffer;
    this.infos = infos;
    this.articles = articles;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = buffer.terms(field);
    if (terms == null || field.equals(IndexFields.OPENING)) {
      return null;
    }
    if (IndexFields.isBag(field)) {
      return bag(field, terms);
    }
    return hasPositions(field) ? new FormTerms(terms) : terms;
  }

  private Terms bag(String field, Terms own) throws IOException {
    if (field.equals(IndexFields.WORDS) || field.equals(IndexFields.GRAMS)) {
      List<KeyTerms.Source> sources = new ArrayList<>();
      for (Field text : IndexFields.TEXTS) {
        Terms terms = buffer.terms(IndexFields.surface(text));
        if (terms != null) {
          int weight = IndexFields.weightOf(text);
          sources.add(new KeyTerms.Source(terms, weight, text == Field.BODY));
        }
      }
      Terms opening = buffer.terms(IndexFields.OPENING);
      if (opening != null) {
        sources.add(new KeyTerms.Source(opening, 1, true)); // once more
      }
      return new KeyTerms(sources, articles, field.equals(IndexFields.GRAMS));
    }
    String text = IndexFields.textOfBag(field);
    Terms source = hasPositions(text) ? buffer.terms(text) : own;
    return new KeyTerms(
        List.of(new KeyTerms.Source(source == null ? own : source, 1, true)), articles, false);
  }

  private boolean hasPositions(String field) {
    FieldInfo info = infos.fieldInfo(field);
    return info != null
        && info.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return buffer.iterator();
  }

  @Override
  public int size() {
    return buffer.size();
  }
}
