/**
 * The German analysis for people who already use Lucene, Solr or OpenSearch: the same words and
 * keys as in our own index, as a tokenizer and token filters with names of their own.
 *
 * <p>Start at {@link org.fundstelle.german.lucene.FundstelleGermanAnalyzer}, which does it all, or
 * put the steps into a {@code CustomAnalyzer} by name: {@code fundstelleGerman} (the tokenizer),
 * then {@code fundstelleGermanLemma}, {@code fundstelleGermanCompound}, {@code
 * fundstelleGermanFamily}, {@code fundstelleGermanName}, {@code fundstelleGermanGender} and {@code
 * fundstelleGermanJoin}. Each step stacks its keys on the word they belong to, with a type of its
 * own, and leaves keywords alone.
 *
 * <p>Not here: any analysis of its own; everything comes from {@code german}. Nor the scoring:
 * searched as synonyms, the parts of a compound make ranking worse, so build the sum of clauses
 * yourself, as {@code searcher} does.
 */
@NullMarked
package org.fundstelle.german.lucene;

import org.jspecify.annotations.NullMarked;
