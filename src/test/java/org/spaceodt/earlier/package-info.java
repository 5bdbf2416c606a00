/** Stores and files as an earlier version left them in the middle of its work, and what this version makes of them. */
package org.spaceodt.earlier;
