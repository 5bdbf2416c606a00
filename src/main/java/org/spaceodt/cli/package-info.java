/**
 * The command line: one class a command, which parses, calls one use case, prints, and gives an exit code. Data goes to
 * stdout, words about the work to stderr.
 */
package org.spaceodt.cli;
