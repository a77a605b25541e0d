"""Records of the United Nations."""
