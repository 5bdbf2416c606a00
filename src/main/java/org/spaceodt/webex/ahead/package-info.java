/**
 * Reads of single objects that are answered from pages of lists: what a plan of many rows looks at. The actions ask as if each
 * object was read.
 */
package org.spaceodt.webex.ahead;
