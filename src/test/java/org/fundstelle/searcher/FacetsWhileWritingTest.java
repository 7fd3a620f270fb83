package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fundstelle.ArticleIndex;
import org.fundstelle.Indexes;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.query.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads while another thread writes sees one state of the archive, in all that is told. */
@Tag("contract")
class FacetsWhileWritingTest {
  @TempDir Path folder;

  private static final String MARK = "Zustand";

  /** What the archive holds after each step of the writer; a marked article names the step. */
  private static List<Map<String, Article>> states(int steps) {
    RandomArchive archive = new RandomArchive(17);
    Random random = new Random(17);
    List<Map<String, Article>> states = new ArrayList<>();
    Map<String, Article> now = new TreeMap<>();
    archive.articles(120).forEach(article -> now.put(article.id(), article));
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < 4; i++) {
        now.put("neu" + step + "-" + i, archive.article("neu" + step + "-" + i));
        String id = "a" + random.nextInt(120);
        now.put(id, archive.article(id));
        now.remove("a" + random.nextInt(120));
      }
      Article mark = Article.of("marke", MARK, MARK).withSource(MARK + " " + step);
      now.put("marke", mark.withPublished(ArticleDate.parse("2022-02-02")));
      states.add(Map.copyOf(now));
    }
    return states;
  }

  private static void write(ArticleIndex index, Map<String, Article> from, Map<String, Article> to)
      throws IOException {
    for (Article article : to.values()) {
      if (!article.equals(from.get(article.id()))) {
        index.add(article);
      }
    }
    for (String id : from.keySet()) {
      if (!to.containsKey(id)) {
        index.delete(id);
      }
    }
  }

  @Test
  void counts_totals_and_pages_are_those_of_one_state_while_another_thread_writes()
      throws Exception {
    List<Map<String, Article>> states = states(40);
    Query query = Query.or(Query.word("Hafen"), Query.word("Brücke"), Query.word(MARK));
    SearchRequest request =
        SearchRequest.of(query)
            .withFacets("section", "source", "authors", "tags", "year", "month")
            .withSort(Sort.NEWEST)
            .withSnippets(0)
            .withExactTotal(true)
            .withTimeout(Duration.ofMinutes(5))
            .withPage(0, 7);
    Set<Integer> seen = new TreeSet<>();
    try (ArticleIndex index = Indexes.open(folder)) {
      write(index, Map.of(), states.getFirst());
      index.commit();
      AtomicInteger written = new AtomicInteger();
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      AtomicBoolean read = new AtomicBoolean(true);
      Thread writer =
          new Thread(() -> {
            try {
              while (written.get() + 1 < states.size()) {
                write(index, states.get(written.get()), states.get(written.get() + 1));
                // The reader gets to see most states, but is always in the middle of something.
                for (int i = 0; i < 200 && !read.getAndSet(false); i++) {
                  Thread.sleep(5);
                }
                index.refresh();
                written.incrementAndGet();
              }
            } catch (IOException | InterruptedException | RuntimeException e) {
              failure.set(e);
            }
          });
      writer.start();
      while (writer.isAlive() || seen.isEmpty()) {
        SearchResult first = index.search(request);
        read.set(true);
        int step = step(first);
        seen.add(step);
        // A new one for each state, as it remembers articles by their id.
        ByHand byHand = new ByHand(GermanAnalysis.of(Analysis.LEXICON), LocalDate.of(2024, 3, 1));
        List<Article> expected =
            states.get(step).values().stream()
                .filter(article -> byHand.finds(query, article, SearchRequest.Match.ALL))
                .sorted(newestFirst())
                .toList();
        for (Facet facet : first.facets()) {
          assertThat(facet.values())
              .as("%s in state %d", facet.field(), step)
              .isEqualTo(FacetsByHand.counts(expected, facet.field()));
        }
        assertThat(first.total()).isEqualTo(expected.size());
        List<String> paged = new ArrayList<>();
        for (SearchResult page = first; ; ) {
          assertThat(page.total()).isEqualTo(expected.size());
          assertThat(page.facets()).isEqualTo(first.facets());
          page.hits().forEach(hit -> paged.add(hit.id()));
          if (page.after().isEmpty()) {
            break;
          }
          page = index.search(request.withAfter(page.after().get()));
        }
        assertThat(paged).isEqualTo(expected.stream().map(Article::id).toList());
      }
      writer.join();
      assertThat(failure.get()).isNull();
    }
    assertThat(seen).as("states that were read").hasSizeGreaterThan(5);
  }

  private static int step(SearchResult result) {
    Facet sources = result.facets().get(1);
    return sources.values().stream()
        .map(Facet.Count::value)
        .filter(source -> source.startsWith(MARK))
        .map(source -> Integer.parseInt(source.substring(MARK.length() + 1)))
        .reduce((one, other) -> {
          throw new AssertionError("two states at once: " + one + " and " + other);
        })
        .orElseThrow();
  }

  private static Comparator<Article> newestFirst() {
    return Comparator.comparing((Article a) ->
            a.published().map(d -> d.start(ArticleDate.EDITORIAL_ZONE)).orElse(Instant.MIN))
        .reversed()
        .thenComparing(Article::id);
  }
}
