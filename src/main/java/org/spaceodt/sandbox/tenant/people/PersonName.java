package org.spaceodt.sandbox.tenant.people;

/** A person's name; texts that were never given are "". */
public record PersonName(String first, String last, String display) {}
