package org.fundstelle.searcher.local;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.StretchFilters;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.IndexFields;
import org.fundstelle.schema.StoredArticle;
import org.fundstelle.searcher.Countable;
import org.fundstelle.searcher.Facet;
import org.fundstelle.searcher.IndexView;
import org.fundstelle.searcher.Sort;
import org.fundstelle.searcher.matching.Deadline;
import org.fundstelle.searcher.matching.LuceneSearcher;
import org.fundstelle.searcher.matching.SpelledPattern;
import org.fundstelle.searcher.matching.WildcardPattern;
import org.jspecify.annotations.Nullable;

/** An index on this machine at one point in time. */
public final class LuceneView implements IndexView {
  /** Totals are exact up to here, and lower bounds beyond, unless asked otherwise. */
  private static final int COUNTED = 1_000;

  private static final Duration UNBOUNDED = Duration.ofDays(1);

  private final IndexSearcher lucene;
  private final List<FurtherField> furtherFields;

  private final @Nullable Deadline deadline;

  /** By field what was asked for before; of one search only, which one thread makes. */
  private final Map<String, Set<String>> terms = new HashMap<>();

  /** What {@code lucene} sees, which stays open as long as this is in use. */
  public LuceneView(IndexSearcher lucene, List<FurtherField> furtherFields) {
    this(lucene, furtherFields, null);
  }

  private LuceneView(
      IndexSearcher lucene, List<FurtherField> furtherFields, @Nullable Deadline deadline) {
    this.lucene = lucene;
    this.furtherFields = furtherFields;
    this.deadline = deadline;
  }

  /** What it looks into. */
  IndexSearcher lucene() {
    return lucene;
  }

  private IndexReader reader() {
    return lucene.getIndexReader();
  }

  @Override
  public long number() {
    return ((DirectoryReader) reader()).getVersion();
  }

  @Override
  public boolean sameAs(IndexView other) {
    return other instanceof LuceneView view && view.reader().equals(reader());
  }

  @Override
  public LuceneView within(Duration time) {
    Deadline end = new Deadline(time);
    IndexSearcher bounded = new LuceneSearcher(reader(), end);
    bounded.setQueryCache(lucene.getQueryCache());
    return new LuceneView(bounded, furtherFields, end);
  }

  @Override
  public boolean timeIsUp() {
    return deadline != null && deadline.shouldExit();
  }

  @Override
  public boolean endsMarking() {
    return deadline != null && deadline.endsMarking();
  }

  @Override
  public boolean timedOut() {
    return lucene.timedOut() || (deadline != null && deadline.hasStruck());
  }

  @Override
  public long articles() {
    return reader().numDocs();
  }

  @Override
  public boolean mayHave(String field) {
    // Asked of each segment, as merging their lists costs more.
    for (LeafReaderContext leaf : reader().leaves()) {
      if (leaf.reader().getFieldInfos().fieldInfo(field) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Article> stored(String id) throws IOException {
    ScoreDoc[] docs =
        lucene.search(new TermQuery(new Term(IndexFields.ID, DocumentMapper.bounded(id))), 1)
            .scoreDocs;
    return docs.length == 0 ? Optional.empty() : Optional.of(article(docs[0].doc));
  }

  private Article article(int doc) throws IOException {
    return StoredArticle.read(StoredTexts.document(reader(), doc), furtherFields);
  }

  @Override
  public int count(Query query) throws IOException {
    return lucene.count(query);
  }

  @Override
  public List<Ranked> best(Query query, int count) throws IOException {
    TopFieldCollectorManager manager =
        new TopFieldCollectorManager(luceneSort(Sort.RELEVANCE), bounded(count), null, COUNTED);
    List<Ranked> best = new ArrayList<>();
    for (ScoreDoc doc : lucene.search(query, manager).scoreDocs) {
      best.add(ranked((FieldDoc) doc));
    }
    return best;
  }

  @Override
  public Page page(Query query, PageWanted wanted) throws IOException {
    // One more than is shown says whether there is a next page.
    TopFieldCollectorManager manager =
        new TopFieldCollectorManager(
            luceneSort(wanted.sort()),
            bounded((long) wanted.end() + 1),
            wanted.after().map(place -> fieldDoc(place, wanted.sort())).orElse(null),
            wanted.exactTotal() ? Integer.MAX_VALUE : COUNTED);
    TopFieldDocs top = lucene.search(query, manager);
    List<Ranked> hits = new ArrayList<>();
    for (int i = wanted.offset(); i < Math.min(top.scoreDocs.length, wanted.end()); i++) {
      hits.add(ranked((FieldDoc) top.scoreDocs[i]));
    }
    TotalHits total = top.totalHits;
    boolean exact = total.relation() == TotalHits.Relation.EQUAL_TO;
    return new Page(hits, top.scoreDocs.length > wanted.end(), total.value(), exact);
  }

  /** Lucene makes room for as many hits as are asked for; there are no more than articles. */
  private int bounded(long hits) {
    return (int) Math.min(hits, Math.max(1, reader().maxDoc()));
  }

  private Ranked ranked(FieldDoc doc) {
    float score = doc.fields[0] instanceof Float f ? f : 0f;
    long order =
        doc.fields[0] instanceof Float
            ? Float.floatToIntBits(score)
            : ((Number) doc.fields[0]).longValue();
    String id = doc.fields[1] instanceof BytesRef key ? key.utf8ToString() : "";
    return new Ranked(score, new Place(order, id), new Stored(doc.doc));
  }

  /** An article of this point in time by its number. */
  private final class Stored implements StoredText {
    private final int doc;

    Stored(int doc) {
      this.doc = doc;
    }

    @Override
    public Article read() throws IOException {
      return article(doc);
    }

    @Override
    public Optional<StretchFilters> filters(Field text) throws IOException {
      LeafReaderContext leaf = reader().leaves().get(ReaderUtil.subIndex(doc, reader().leaves()));
      BinaryDocValues column = leaf.reader().getBinaryDocValues(IndexFields.stretches(text));
      if (column == null || !column.advanceExact(doc - leaf.docBase)) {
        return Optional.empty();
      }
      return Optional.of(StretchFilters.read(BytesRef.deepCopyOf(column.binaryValue()).bytes));
    }
  }

  private static FieldDoc fieldDoc(Place place, Sort sort) {
    Object first =
        switch (sort) {
          case RELEVANCE -> Float.intBitsToFloat((int) place.order());
          case NEWEST, OLDEST -> place.order();
        };
    Object[] fields = {first, new BytesRef(place.id())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  private static org.apache.lucene.search.Sort luceneSort(Sort sort) {
    SortField id = IdComparator.by(IndexFields.column(Field.ID));
    return new org.apache.lucene.search.Sort(
        switch (sort) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case NEWEST -> byDate(true, Long.MIN_VALUE);
          case OLDEST -> byDate(false, Long.MAX_VALUE);
        },
        id);
  }

  private static SortField byDate(boolean newestFirst, long missing) {
    return new SortField(
        IndexFields.column(Field.PUBLISHED), SortField.Type.LONG, newestFirst, missing);
  }

  @Override
  public List<String> ids(Query query) throws IOException {
    List<String> ids = new ArrayList<>();
    for (FacetsCollector.MatchingDocs hits :
        lucene.search(query, new FacetsCollectorManager()).getMatchingDocs()) {
      StoredFields stored = hits.context().reader().storedFields();
      DocIdSetIterator docs = hits.bits().iterator();
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ids.add(stored.document(docs.docID(), Set.of(IndexFields.ID)).get(IndexFields.ID));
      }
    }
    return ids;
  }

  @Override
  public List<Facet> facets(Query query, List<Countable> by, ZoneId zone) throws IOException {
    FacetsCollector hits = lucene.search(query, new FacetsCollectorManager());
    FacetCounter counter = new FacetCounter(zone);
    List<Facet> facets = new ArrayList<>();
    for (Countable countable : by) {
      facets.add(counter.count(countable, hits));
    }
    return facets;
  }

  @Override
  public int leastArticlesWith(Term term) throws IOException {
    return Math.max(0, reader().docFreq(term) - reader().numDeletedDocs());
  }

  @Override
  public Map<Term, Integer> articlesWith(Collection<Term> terms) throws IOException {
    Map<Term, Integer> articles = new HashMap<>();
    for (Term term : terms) {
      articles.put(term, reader().docFreq(term));
    }
    return articles;
  }

  @Override
  public Forms fuzzyForms(String word, int edits, Collection<String> fields, int most)
      throws IOException {
    FormCollector found = collector(most);
    found.collectFuzzy(word, edits, fields);
    return found.forms();
  }

  @Override
  public Forms patternForms(String pattern, Collection<String> fields, int most)
      throws IOException {
    FormCollector found = collector(most);
    WildcardPattern wanted = new WildcardPattern(pattern);
    Optional<String> beginning = wanted.beginning();
    if (beginning.isPresent()) {
      found.collectBeginning(beginning.get(), fields);
      return found.forms();
    }
    if (!found.isLate()) {
      found.collect(
          new CompiledAutomaton(wanted.automaton(), false, true, false), term -> 0, fields);
    }
    return found.forms();
  }

  @Override
  public Forms spelledForms(List<List<String>> spellings, Collection<String> fields, int most)
      throws IOException {
    FormCollector found = collector(most);
    if (!found.isLate()) {
      found.collect(new SpelledPattern(spellings).automaton(), term -> 0, fields);
    }
    return found.forms();
  }

  @Override
  public Forms fuzzyValues(String word, int edits, String field, int most) throws IOException {
    return values(() -> new LevenshteinAutomata(word, true).toAutomaton(edits), field, most);
  }

  @Override
  public Forms patternValues(String pattern, String field, int most) throws IOException {
    return values(new WildcardPattern(pattern)::automaton, field, most);
  }

  private Forms values(Supplier<Automaton> automaton, String field, int most) throws IOException {
    FormCollector found = collector(most);
    if (!found.isLate()) {
      found.collectValues(new CompiledAutomaton(automaton.get(), false, false, false), field);
    }
    return found.forms();
  }

  private FormCollector collector(int most) {
    return new FormCollector(reader(), most, deadline == null ? new Deadline(UNBOUNDED) : deadline);
  }

  @Override
  public Collection<Form> formsBeginning(Collection<String> prefixes, Collection<String> fields)
      throws IOException {
    return LuceneForms.beginning(reader(), prefixes, fields);
  }

  @Override
  public boolean anyBeginning(String prefix, Collection<String> fields) throws IOException {
    return LuceneForms.anyBeginning(reader(), prefix, fields);
  }

  @Override
  public Map<String, Set<String>> occurring(Collection<String> forms, Collection<String> fields)
      throws IOException {
    return LuceneForms.occurring(lucene, forms, fields);
  }

  @Override
  public Set<String> terms(String field) throws IOException {
    if (deadline == null) {
      return LuceneForms.all(reader(), field);
    }
    Set<String> known = terms.get(field);
    if (known == null) {
      known = Collections.unmodifiableSet(LuceneForms.all(reader(), field));
      terms.put(field, known);
    }
    return known;
  }

  @Override
  public Set<String> valuesHolding(Field field, String part) throws IOException {
    return LuceneForms.valuesHolding(reader(), field, part);
  }

  @Override
  public Set<String> valuesFound(Query query, String field) throws IOException {
    return LuceneForms.valuesFound(lucene.search(query, new FacetsCollectorManager()), field);
  }
}
