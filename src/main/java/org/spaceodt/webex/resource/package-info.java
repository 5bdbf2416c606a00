/**
 * The resources of the Webex API that the product changes, one class each, with records for what is written. What is read
 * stays JSON: fields that we do not know must survive a read, change and write.
 *
 * <p>A resource knows its operations; which fields its PUT does not take and which it insists on ({@code Replacement}); which
 * of its refusals must not be believed; and how to look whether a write was carried out whose answer was lost
 * ({@link org.spaceodt.webex.Look}). Looks compare by meaning ({@code Covers}, {@code Equivalence}). A PUT that replaces has no
 * look: it is made again with the same body. Limits of one request are told as {@link java.lang.IllegalArgumentException}
 * before anything is sent.
 *
 * <p>All methods throw {@link org.spaceodt.webex.WebexException}. All classes are immutable and may be used by many threads.
 */
package org.spaceodt.webex.resource;
