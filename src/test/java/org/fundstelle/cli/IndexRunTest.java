package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fundstelle.ArticleIndex;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;

class IndexRunTest {
  private static final IndexRun.Listener NOBODY = proxy(IndexRun.Listener.class, name -> {});

  /** What is called on a proxy, before it returns nothing. */
  @FunctionalInterface
  private interface Called {
    void with(String name);
  }

  private static <T> T proxy(Class<T> type, Called called) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              called.with(method.getName());
              return List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
            }));
  }

  private static IndexRun run(ArticleIndex index) {
    return new IndexRun(index, 1, Duration.ofMillis(1), () -> false, NOBODY);
  }

  @Test
  void whatever_ends_a_commit_in_between_ends_the_run() {
    CountDownLatch committed = new CountDownLatch(1);
    ArticleIndex index =
        proxy(
            ArticleIndex.class,
            name -> {
              if (name.equals("commit") && committed.getCount() > 0) {
                committed.countDown();
                throw new OutOfMemoryError("made up");
              }
            });
    IndexRun.Batches untilCommitted =
        () -> {
          try {
            assertThat(committed.await(1, TimeUnit.MINUTES)).isTrue();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return Optional.empty();
        };
    assertThatThrownBy(() -> run(index).run(untilCommitted))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("made up");
  }

  @Test
  void articles_are_not_taken_for_gone_if_nobody_noted_which_came() throws IOException {
    try (MemoryIndex index = new MemoryIndex()) {
      index.add(Article.of("a", "Hafen", "Der Hafen ruht."));
      IndexRun run = run(index);
      run.run(Optional::empty);
      assertThatIllegalStateException().isThrownBy(run::removeUnseen);
      assertThat(index.articles).containsKey("a");
    }
  }
}
