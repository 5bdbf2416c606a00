/** Actions: the catalogue, rows of one of them, and tables to fill in. */
package org.spaceodt.cli.action;
