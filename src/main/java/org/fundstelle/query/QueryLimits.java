package org.fundstelle.query;

/** Interim. */
public record QueryLimits(int length, int depth, int clauses) {}
