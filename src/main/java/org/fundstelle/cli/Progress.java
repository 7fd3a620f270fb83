package org.fundstelle.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.fundstelle.ingest.ArticleSource;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a long command has come, if that is a terminal. Safe for use by
 * several threads.
 */
final class Progress implements AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long MEGABYTE = 1_000_000;
  private static final int INTERVAL_MILLIS = 200;

  private final Output err;
  private final Messages messages;
  private final ArticleSource source;
  private final @Nullable ProgressBar bar;

  /**
   * A display.
   *
   * @param source what is read
   */
  Progress(Environment environment, ArticleSource source) {
    err = environment.err();
    messages = environment.messages();
    this.source = source;
    bar = environment.terminal().err() ? bar(environment, source.bytesTotal().orElse(-1)) : null;
  }

  private static ProgressBar bar(Environment environment, long bytes) {
    Output err = environment.err();
    return new ProgressBarBuilder()
        .setTaskName(environment.messages().text("index.task"))
        .setInitialMax(bytes)
        .setUnit(" MB", MEGABYTE)
        .showSpeed(
            new DecimalFormat(
                " 0.0", DecimalFormatSymbols.getInstance(environment.messages().locale())))
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  err.print(CLEAR_LINE + line);
                  err.flush();
                },
                Math.clamp(environment.terminal().width() - 1, 40, 120)))
        .build();
  }

  /** So many articles are in the index, so many entries were rejected. */
  void show(long articles, long rejected) {
    if (bar != null) {
      bar.stepTo(source.bytesRead());
      String text = messages.text("index.progress", articles);
      bar.setExtraMessage(
          rejected == 0
              ? " " + text
              : " " + text + messages.text("index.progressRejected", rejected));
    }
  }

  /** Writes a line that stays. */
  void line(String text) {
    err.print((bar == null ? "" : CLEAR_LINE) + text + "\n");
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
