package org.fundstelle.ingest;

import org.fundstelle.article.Article;

/** Makes the article of one entry; whatever goes wrong costs this entry, never the run. */
@FunctionalInterface
interface ArticleMaker {

  /** The article. */
  Article make() throws Refused;

  /** What the entry that stands there became. */
  static Ingested at(Ingested.Origin where, ArticleMaker maker) {
    try {
      return new Ingested.Accepted(maker.make(), where);
    } catch (Refused refused) {
      return new Ingested.Rejected(where, refused.rejection());
    } catch (RuntimeException unforeseen) {
      return new Ingested.Rejected(where, Rejection.unforeseen(unforeseen));
    }
  }
}
