/** How work is told while it goes on: where, how far, how fast, and until when. */
package org.spaceodt.cli.progress;
