// Fixes: 2 names
const TRANSCRIPT_TURNS = [
  {
    "speaker": "Mayor Ines Calder",
    "start": 1.5,
    "end": 4.1,
    "text": "Good evening, is the pump running?"
  },
  {
    "speaker": "Group",
    "start": 4.2,
    "end": 4.3,
    "text": ""
  },
  {
    "speaker": "Mayor Ines Calder",
    "start": 4.3,
    "end": 4.4,
    "text": "Answer, please."
  },
  {
    "speaker": "SPEAKER_07",
    "start": 5.5,
    "end": 8.1,
    "text": "It is, since May."
  },
  {
    "speaker": "Mayor Ines Calder",
    "start": 9.5,
    "end": 12.1,
    "text": "Thank you \u00fcber all."
  }
];

if (typeof module !== 'undefined' && module.exports) {
  module.exports = TRANSCRIPT_TURNS;
}
