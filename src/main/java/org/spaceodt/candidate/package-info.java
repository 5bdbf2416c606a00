/**
 * Tables for the actions, made of an export: a row for each location, person and workspace, with all that the export knows, for
 * operators to fill in. {@link org.spaceodt.candidate.Candidates} is the use case; it reads files and writes files, and asks
 * nobody.
 */
package org.spaceodt.candidate;
