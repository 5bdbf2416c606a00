/**
 * Several actions one after the other: those of a document that somebody serves, those that make a location ready, those of
 * files by domain. Each of them is planned and applied by {@link org.spaceodt.bulk}.
 */
package org.spaceodt.launch;
