package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.fundstelle.article.Field;
import org.fundstelle.german.word.OtherLanguages;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.searcher.IndexView;

/** The languages besides German that articles of an index are in. */
final class IndexLanguages {
  private IndexLanguages() {}

  static Set<String> of(IndexView view) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String name : view.terms(IndexFields.key(Field.LANGUAGE))) {
      OtherLanguages.code(name).ifPresent(codes::add);
    }
    return codes;
  }
}
