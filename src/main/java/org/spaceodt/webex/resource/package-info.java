/**
 * The resources of the Webex API that the product changes, one class each, with records for what is written. A resource
 * knows its paths, what its PUT replaces, which of its answers must not be believed, and how to look whether a write was
 * carried out. What is read stays JSON: fields that we do not know must survive a read, change and write.
 */
package org.spaceodt.webex.resource;
