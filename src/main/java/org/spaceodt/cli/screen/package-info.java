/** The one way to the terminal: what others wrote is shown there, and never obeyed. */
package org.spaceodt.cli.screen;
