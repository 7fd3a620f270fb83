package org.fundstelle.searcher.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.translation.FilterTranslator.Narrowing;

/**
 * The facets that a request asks for, each counted without the filter that chose one of its values.
 *
 * @param names as they were typed
 * @param warnings takes what can't be counted by
 */
record RequestedFacets(
    SearchSetting setting, IndexView view, List<String> names, List<Warning> warnings) {

  /** Counts what the query finds, each once and in the order in which they were asked for. */
  List<Facet> of(Query query, List<Narrowing> narrowings) throws IOException {
    List<Facet> facets = new ArrayList<>();
    List<String> order = new ArrayList<>();
    Map<List<Narrowing>, List<Countable>> wanted = new LinkedHashMap<>();
    for (String typed : new LinkedHashSet<>(names)) {
      Optional<Countable> countable = Countable.of(typed, setting.furtherFields());
      if (countable.isEmpty()) {
        warnings.add(
            Warning.of(
                Warning.Code.UNKNOWN_FACET, typed, Countable.names(setting.furtherFields())));
        continue;
      }
      if (order.contains(countable.get().name())) {
        continue; // it was asked for by another name
      }
      // Siblings of a chosen value keep their counts, so that a reader can choose another one.
      List<Narrowing> others =
          narrowings.stream().filter(n -> !n.facet().equals(countable.get().name())).toList();
      wanted.computeIfAbsent(others, o -> new ArrayList<>()).add(countable.get());
      order.add(countable.get().name());
    }
    for (Map.Entry<List<Narrowing>, List<Countable>> entry : wanted.entrySet()) {
      facets.addAll(
          view.facets(Narrowing.narrowed(query, entry.getKey()), entry.getValue(), setting.zone()));
    }
    facets.sort(Comparator.comparingInt(facet -> order.indexOf(facet.field())));
    return facets;
  }
}
