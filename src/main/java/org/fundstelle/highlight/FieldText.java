package org.fundstelle.highlight;

/**
 * One value of a field, as it is stored.
 *
 * @param field the JSON name of the field
 * @param text the value; of a field with several values, one
 */
public record FieldText(String field, String text) {}
