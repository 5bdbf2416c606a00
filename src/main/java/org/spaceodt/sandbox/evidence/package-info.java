/** What can be shown afterwards: every write, what it changed, and the history of an object. Never a token or a password. */
package org.spaceodt.sandbox.evidence;
