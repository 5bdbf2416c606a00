/**
 * The console of actions over HTTP, with the paths and keys that its scripts know: the menu, tables that are loaded once, what their
 * columns are called, and actions on them.
 */
package org.spaceodt.api.console;
