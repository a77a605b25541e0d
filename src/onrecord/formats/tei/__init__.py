"""The Text Encoding Initiative's vocabularies."""
