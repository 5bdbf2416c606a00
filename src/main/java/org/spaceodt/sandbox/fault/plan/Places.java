package org.spaceodt.sandbox.fault.plan;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a plan can speak of.
 *
 * @param template whether there is this path, with {@code {}} for each parameter
 * @param families all families of endpoints
 */
public record Places(Predicate<String> template, Set<String> families) {}
