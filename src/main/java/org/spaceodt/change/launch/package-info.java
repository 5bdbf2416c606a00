/**
 * Several actions one after the other: those of a document that somebody serves, those that make a location ready, those of
 * files by domain.
 */
package org.spaceodt.change.launch;
