package org.dyad.ops;

/** What a command came to, and what it wrote to its two outputs. */
public record Finished(int exitCode, String out, String err) {}
