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
      return new Ingested.Accepted(orRefused(maker), where);
    } catch (Refused refused) {
      return new Ingested.Rejected(where, refused.rejection());
    }
  }

  /** The article; what nobody thought of is a reason like others. */
  static Article orRefused(ArticleMaker maker) throws Refused {
    try {
      return maker.make();
    } catch (NoClassDefFoundError missing) {
      throw new Refused(Rejection.of(missing));
    } catch (RuntimeException unforeseen) {
      throw new Refused(Rejection.unforeseen(unforeseen));
    }
  }
}
