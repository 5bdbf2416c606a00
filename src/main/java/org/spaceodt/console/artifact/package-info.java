/** Single modules of the inventory that somebody asks for, and lists that are shown at once. */
package org.spaceodt.console.artifact;
