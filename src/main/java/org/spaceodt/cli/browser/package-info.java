/** Opens reports and served pages in the browser. */
package org.spaceodt.cli.browser;
