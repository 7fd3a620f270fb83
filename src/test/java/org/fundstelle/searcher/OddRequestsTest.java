package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.query.DateSpan;
import org.fundstelle.query.FieldName;
import org.fundstelle.query.Query;
import org.fundstelle.query.Warning;
import org.fundstelle.searcher.answer.ForgedToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nobody makes by mistake are answered like others, and in the same time. */
class OddRequestsTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;
  private ArticleIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LocalIndex.open(folder, IndexOptions.defaults().withCopies(true));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void fill(int articles, String body) throws IOException {
    for (int i = 0; i < articles; i++) {
      index.add(Article.of("a" + i, "Titel " + i, body).withPublished(Instant.now()));
    }
    index.commit();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private Duration work(SearchRequest request) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    index.search(request);
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
  }

  // ---- words ------------------------------------------------------------------------------------

  /** What a word may end in is asked for its last letters only; it was for each of them. */
  @ParameterizedTest
  @ValueSource(strings = {"ä", "ß", "-ö"})
  void a_word_of_ten_thousand_letters_takes_little_time(String letter) throws IOException {
    fill(1, "Das Haus am See");
    SearchRequest request = SearchRequest.of(letter.repeat(9999 / letter.length()));
    work(request);
    assertThat(work(request)).isLessThan(Duration.ofMillis(600));
  }

  // ---- weights ----------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Haus^99999999999999999999)^99999999999999999999",
        "(Haus^99999999999999999999 Garten)^99999999999999999999",
        "((Haus^9999999999999999 ODER Dach)^9999999999999999)^9999999999999999",
        "(Haus^0.0000000000000000000000000000001)^0.0000000000000000000000000000001",
        "(Zwiebelkuchen^99999999999999999999999999999999999999 ODER Apfel) Haus"
      })
  void scores_are_numbers_whatever_a_word_weighs(String query) throws IOException {
    fill(30, "Haus und Garten mit Zwiebelkuchen");
    SearchRequest request = SearchRequest.of(query).withPage(0, 10);
    SearchResult first = index.search(request);
    assertThat(first.total()).isEqualTo(30);
    assertThat(first.hits()).allMatch(hit -> Float.isFinite(hit.score()) && hit.score() > 0);
    SearchResult second = index.search(request.withAfter(first.after().orElseThrow()));
    assertThat(ids(second)).hasSize(10).doesNotContainAnyElementsOf(ids(first));
  }

  @Test
  void a_word_that_weighs_more_still_comes_first() throws IOException {
    index.add(Article.of("haus", "Haus", "Das Haus"));
    index.add(Article.of("dach", "Dach", "Das Dach"));
    index.commit();
    assertThat(ids(index.search("Haus^3 ODER Dach"))).containsExactly("haus", "dach");
    assertThat(ids(index.search("(Haus ODER Dach^2)^5"))).containsExactly("dach", "haus");
  }

  // ---- page tokens ------------------------------------------------------------------------------

  /** The token of a further page, as if the first one had been asked for at another time. */
  private static String askedAt(String token, long millis, SearchRequest request) {
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    ByteBuffer.wrap(bytes).putLong(15, millis);
    return ForgedToken.of(bytes, request);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 400_000_000_000_000L})
  void a_page_of_no_time_there_is_is_the_first_one(long asked) throws IOException {
    fill(30, "Das Wetter");
    SearchRequest today = SearchRequest.of("Wetter datum:heute").withPage(0, 10);
    String token = askedAt(index.search(today).after().orElseThrow(), asked, today);
    SearchResult result = index.search(today.withAfter(token));
    assertThat(result.warnings())
        .extracting(Warning::code)
        .containsExactly(Warning.Code.BAD_PAGE_TOKEN);
    assertThat(result.total()).isEqualTo(30);
    assertThat(result.hits().getFirst().rank()).isEqualTo(1);
  }

  @Test
  void a_token_that_is_rejected_does_not_say_which_day_it_is() throws IOException {
    fill(30, "Das Wetter");
    SearchRequest today = SearchRequest.of("Wetter datum:heute").withPage(0, 10);
    String token = index.search(today.withSort(Sort.OLDEST)).after().orElseThrow();
    String old = askedAt(token, Instant.parse("2001-01-01T12:00:00Z").toEpochMilli(), today);
    assertThat(index.search(today.withAfter(old)).total()).isEqualTo(30);
  }

  @Test
  void the_largest_numbers_are_pages_too() throws IOException {
    fill(30, "Das Wetter");
    int most = Integer.MAX_VALUE;
    SearchRequest wetter = SearchRequest.of("Wetter").withSnippets(0);
    String token = index.search(wetter.withPage(0, 5)).after().orElseThrow();
    assertThat(index.search(wetter.withPage(0, most)).hits()).hasSize(30);
    assertThat(index.search(wetter.withPage(most, most)).hits()).isEmpty();
    assertThat(index.search(wetter.withPage(0, most).withAfter(token)).hits())
        .extracting(Hit::rank)
        .startsWith(6)
        .hasSize(25);
    for (boolean grouped : List.of(true, false)) {
      SearchRequest far = wetter.withPage(most - 3, 3).withAfter(token).withCopiesGrouped(grouped);
      assertThat(index.search(far).hits()).allMatch(hit -> hit.rank() > 0);
    }
    assertThat(index.similar("a1", most)).hasSizeLessThanOrEqualTo(30);
    assertThat(index.suggest("Wet", most)).isNotEmpty();
  }

  // ---- queries built in code --------------------------------------------------------------------

  @Test
  void a_tree_built_in_code_is_understood_as_its_text_would_be() throws IOException {
    fill(3, "Haus und Garten");
    Query near =
        new Query.Near(
            List.of(Query.word("Haus"), new Query.In(FieldName.of(Field.TITLE), new Query.All())),
            3);
    assertThat(index.search(SearchRequest.of(near)).total()).isEqualTo(3);
    Query within = new Query.Near(List.of(near, Query.word("Garten")), 3);
    assertThat(index.search(SearchRequest.of(within)).total())
        .isEqualTo(index.search(SearchRequest.of(within.normalized())).total());
    Query alone = new Query.Not(new Query.Not(new Query.And(List.of(Query.word("Garten")))));
    assertThat(index.search(SearchRequest.of(alone)).total()).isEqualTo(3);
  }

  @Test
  void the_last_year_there_is_can_be_asked_for() throws IOException {
    fill(3, "Haus und Garten");
    Optional<DateSpan> last = Optional.of(new DateSpan.InYear(Year.of(Year.MAX_VALUE)));
    FieldName published = FieldName.of(Field.PUBLISHED);
    assertThat(
            index
                .search(SearchRequest.of(new Query.DateRange(published, Optional.empty(), last)))
                .total())
        .isEqualTo(3);
    assertThat(
            index
                .search(SearchRequest.of(new Query.DateRange(published, last, Optional.empty())))
                .total())
        .isZero();
  }

  // ---- time -------------------------------------------------------------------------------------

  private static String words(int count, int length) {
    Random random = new Random(5);
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      for (int letter = 0; letter < length; letter++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append("~2 ");
    }
    return words.toString();
  }

  @Test
  void ninety_fuzzy_words_of_a_hundred_letters_take_no_longer_than_a_search_may()
      throws IOException {
    index.add(Article.of("a", "Titel", "Haus und Garten").withTags("Haus"));
    index.commit();
    for (int i = 0; i < 5; i++) { // the first searches get more time
      index.search("Haus~");
    }
    // Without a limit it takes two to four seconds of work; with one six tenths, on a busy machine
    // more.
    Duration most = Duration.ofMillis(1_800);
    assertThat(work(SearchRequest.of(words(90, 95)))).isLessThan(most);
    assertThat(work(SearchRequest.of("schlagwort:(" + words(90, 95) + ")"))).isLessThan(most);
  }

  @Test
  void a_group_of_copies_that_takes_too_long_is_shown_as_far_as_it_is_known() throws IOException {
    Random random = new Random(4);
    String[] known = new String[4_000];
    for (int i = 0; i < known.length; i++) {
      known[i] = Long.toString(random.nextLong(1L << 40), 36).replaceAll("[0-9-]", "x");
    }
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 15_000; i++) {
      text.add(known[random.nextInt(known.length)]);
    }
    for (int copy = 0; copy < 60; copy++) {
      List<String> changed = new ArrayList<>(text);
      for (int i = 0; i < 400; i++) {
        changed.set(random.nextInt(changed.size()), known[random.nextInt(known.length)]);
      }
      index.add(Article.of("a" + copy, "Titel", "Bundestag " + String.join(" ", changed)));
    }
    index.commit();
    SearchRequest request = SearchRequest.of("Bundestag").withSnippets(0);
    index.search(request);
    Duration time = Duration.ofMillis(600);
    long before = THREADS.getCurrentThreadCpuTime();
    SearchResult result = index.search(request.withCopiesGrouped(true).withTimeout(time));
    Duration work = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    assertThat(work).isLessThan(time);
    assertThat(result.hits()).isNotEmpty();
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.TIMED_OUT);
  }

  @Test
  void a_book_is_marked_and_explained_as_far_as_there_is_time(@TempDir Path other)
      throws IOException {
    Random random = new Random(7);
    StringBuilder book = new StringBuilder("Das Haus am See. ");
    for (int word = 0; word < 200_000; word++) {
      for (int letter = 0; letter < 8; letter++) {
        book.append((char) ('a' + random.nextInt(26)));
      }
      book.append(word % 15 == 0 ? ". " : " ");
    }
    IndexOptions hurried = IndexOptions.defaults().withSearchTimeout(Duration.ofMillis(200));
    try (ArticleIndex books = LocalIndex.open(other, hurried)) {
      books.add(Article.of("a", "Titel", book.toString()));
      books.add(Article.of("b", "Titel", "Das Haus am See."));
      books.commit();
      books.highlight("b", "Haus"); // the first ones also load the word list
      books.explain("Haus Garten", "b");
      long before = THREADS.getCurrentThreadCpuTime();
      assertThat(books.highlight("a", "Haus").get("body")).hasSize(1);
      long marked = THREADS.getCurrentThreadCpuTime();
      assertThat(books.explain("Haus Garten", "a").orElseThrow().reasons()).isNotEmpty();
      long explained = THREADS.getCurrentThreadCpuTime();
      // To look at all words takes seconds.
      assertThat(Duration.ofNanos(marked - before)).isLessThan(Duration.ofMillis(900));
      assertThat(Duration.ofNanos(explained - marked)).isLessThan(Duration.ofMillis(900));
    }
  }
}
