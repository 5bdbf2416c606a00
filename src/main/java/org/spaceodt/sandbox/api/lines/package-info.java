/** What people, workspaces and features have in common as lines: numbers, extensions, and how they are dialled. */
package org.spaceodt.sandbox.api.lines;
