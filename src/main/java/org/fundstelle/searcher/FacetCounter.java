package org.fundstelle.searcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.query.Warning;
import org.fundstelle.schema.IndexFields;

/** Counts hits by the values of a field. Exact. */
record FacetCounter(IndexReader reader, List<FurtherField> furtherFields) {
  private static final int MOST_VALUES = 100;

  List<Facet> count(List<String> fields, FacetsCollector hits, List<Warning> warnings)
      throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (String typed : fields) {
      Optional<Field> field = Field.byQueryName(typed).filter(f -> f.use() == Field.Use.FACET);
      Optional<FurtherField> further =
          furtherFields.stream()
              .filter(f -> f.facet() && f.name().equalsIgnoreCase(typed))
              .findFirst();
      if (field.isPresent()) {
        facets.add(new Facet(field.get().json(), counts(IndexFields.column(field.get()), hits)));
      } else if (further.isPresent()) {
        facets.add(
            new Facet(
                further.get().name(),
                counts(IndexFields.further(further.get()) + ".column", hits)));
      } else {
        warnings.add(Warning.of(Warning.Code.BAD_REQUEST, "facet " + typed));
      }
    }
    return facets;
  }

  private List<Facet.Count> counts(String column, FacetsCollector hits) throws IOException {
    FieldInfo info = FieldInfos.getMergedFieldInfos(reader).fieldInfo(column);
    if (info == null || info.getDocValuesType() != DocValuesType.SORTED_SET) {
      return List.of();
    }
    var facets = new StringValueFacetCounts(new StringDocValuesReaderState(reader, column), hits);
    List<Facet.Count> counts = new ArrayList<>();
    for (LabelAndValue value : facets.getAllChildren(column).labelValues) {
      counts.add(new Facet.Count(value.label, value.value.intValue()));
    }
    counts.sort(
        Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(Facet.Count::value));
    return counts.size() > MOST_VALUES ? counts.subList(0, MOST_VALUES) : counts;
  }
}
