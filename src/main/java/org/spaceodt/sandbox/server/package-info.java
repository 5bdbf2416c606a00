/**
 * How the server behaves now and what it has done: limits, tokens, plans of faults and counters. All that can change or be counted while it runs.
 */
package org.spaceodt.sandbox.server;
