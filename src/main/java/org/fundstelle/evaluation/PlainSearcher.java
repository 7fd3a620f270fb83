package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Searches what {@link PlainProgram} indexed, and highlights from the offsets in the postings.
 *
 * <p>Searches bodies only, reads each hit's stored fields once for both the hit and its snippets,
 * and marks the rewritten query, so that a fuzzy word is not expanded again for every hit.
 */
final class PlainSearcher implements Program.Searching {
  private static final int HITS = 10;
  private static final int EDITS = 2;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final QueryBuilder queries;

  PlainSearcher(Path folder, Analyzer analyzer) throws IOException {
    this.analyzer = analyzer;
    this.directory = FSDirectory.open(folder);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.queries = new QueryBuilder(analyzer);
  }

  @Override
  public List<Ranked> rank(String words, int depth) throws IOException {
    Query query = queries.createBooleanQuery(PlainProgram.BODY, words, Occur.SHOULD);
    if (query == null) {
      return List.of();
    }
    StoredFields stored = searcher.storedFields();
    List<Ranked> ranking = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
      Document document = stored.document(hit.doc, Set.of(PlainProgram.ID));
      ranking.add(new Ranked(document.get(PlainProgram.ID), hit.score));
    }
    return ranking;
  }

  @Override
  public Program.Answer answer(Probe probe, int snippets) throws IOException {
    Query query = searcher.rewrite(query(probe));
    TopDocs top = searcher.search(query, HITS);
    StoredFields stored = searcher.storedFields();
    Map<Integer, Document> documents = new HashMap<>();
    for (ScoreDoc hit : top.scoreDocs) {
      documents.put(hit.doc, stored.document(hit.doc));
    }
    int marks = 0;
    if (snippets == 0) {
      return new Program.Answer(top.scoreDocs.length, marks);
    }
    Marker marker = new Marker(UnifiedHighlighter.builder(searcher, analyzer), documents);
    for (@Nullable String snippet : marker.highlight(PlainProgram.BODY, query, top, snippets)) {
      marks += snippet != null && snippet.contains("<b>") ? 1 : 0;
    }
    return new Program.Answer(top.scoreDocs.length, marks);
  }

  private Query query(Probe probe) {
    String words = String.join(" ", probe.words());
    Query query =
        switch (probe.kind()) {
          case TERM, AND -> queries.createBooleanQuery(PlainProgram.BODY, words, Occur.MUST);
          case RARE_PHRASE, FREQUENT_PHRASE -> queries.createPhraseQuery(PlainProgram.BODY, words);
          case FUZZY -> new FuzzyQuery(term(words), EDITS);
          case PREFIX -> new PrefixQuery(term(words));
        };
    return query == null ? new MatchNoDocsQuery("stop words only") : query;
  }

  private static Term term(String word) {
    return new Term(PlainProgram.BODY, word.toLowerCase(Locale.GERMAN));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory);
  }

  /** A highlighter without limit of length that takes texts which were read already. */
  private static final class Marker extends UnifiedHighlighter {
    private final Map<Integer, Document> documents;

    Marker(UnifiedHighlighter.Builder builder, Map<Integer, Document> documents) {
      super(builder.withMaxLength(Integer.MAX_VALUE - 1));
      this.documents = documents;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
      List<CharSequence[]> values = new ArrayList<>();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        CharSequence[] texts = new CharSequence[fields.length];
        for (int i = 0; i < fields.length; i++) {
          Document document = documents.get(doc);
          texts[i] = document == null ? "" : document.get(fields[i]);
        }
        values.add(texts);
      }
      return values;
    }
  }
}
