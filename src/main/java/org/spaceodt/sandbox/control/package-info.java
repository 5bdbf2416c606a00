/** {@code /_sandbox}: what shows and changes how the server behaves while it runs, as JSON and as a page for people. */
package org.spaceodt.sandbox.control;
