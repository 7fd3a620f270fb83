package org.fundstelle.german;

/**
 * An abbreviation that an archive explains.
 *
 * @param text {@code DVRK}
 * @param longForm {@code Demokratische Volksrepublik Korea}, as an article writes it
 */
public record Abbreviation(String text, String longForm) {}
