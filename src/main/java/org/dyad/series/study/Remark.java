package org.dyad.series.study;

/**
 * What a reader must know of an answer.
 *
 * @param code in capitals, for programs
 * @param message for people
 */
public record Remark(String code, String message) {}
