package org.spaceodt.sandbox.fault;

/**
 * One rule of a plan.
 *
 * @param name for people
 */
public record Rule(String name, Where where, When when, Effect effect) {}
