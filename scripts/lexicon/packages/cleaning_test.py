"""Texts lose what is no word, and pairs that teach nothing are refused."""
import unittest

from pair_filter import is_good, is_untranslated
from text_cleaning import cleaned


class Cleaning(unittest.TestCase):
    CASES = [
        ('&Fichier', 'Fichier'), ('_Enregistrer', 'Enregistrer'), ('~Ouvrir', 'Ouvrir'), ('ملف (&F)', 'ملف'),
        ('Texte &amp; image', 'Texte & image'), ('a <b>gras</b> fin', 'a gras fin'),
        ('%d fichiers sur %s', 'fichiers sur'), ('Bonjour {name} !', 'Bonjour !'), ('%(count)s lignes', 'lignes'),
        ('Voir https://example.org/a maintenant', 'Voir maintenant'),
        ('[[Page|la page]] ici', 'la page ici'), ('{{PLURAL:$1|jour|jours}}', 'jours'),
        ('مُدَرِّس', 'مدرس'), ('مـــدرسة', 'مدرسة'), ('l’eau\u00a0froide', "l'eau froide"),
        ('une\\nligne\nautre', 'une ligne autre'), ('12. Titre', 'Titre'), ('deux mots…', 'deux mots'),
    ]

    def test_what_is_left_is_words(self):
        for text, words in self.CASES:
            self.assertEqual(cleaned(text), words, text)

    def test_cleaning_twice_is_cleaning_once(self):
        for text, _ in self.CASES:
            self.assertEqual(cleaned(cleaned(text)), cleaned(text))


class Filter(unittest.TestCase):
    def test_good_pairs(self):
        for pair in (('مدرسة', 'école'), ('فتح الملف', 'ouvrir le fichier'), ('قناة BBC العربية', 'la chaîne arabe BBC')):
            self.assertTrue(is_good(*pair), pair)

    def test_bad_pairs(self):
        bad = [('school', 'école'), ('مدرسة', 'ESC'), ('مدرسة', 'школа'), ('مدرسه ی', 'école'), ('مدرسة', 'ma_variable'),
               ('مدرسة', 'a'), ('', 'école'), ('مدرسة', ''), ('مدرسة', 'mot ' * 8), ('كلمة ' * 61, 'mot ' * 61),
               ('ملف --help', 'fichier')]
        for pair in bad:
            self.assertFalse(is_good(*pair), pair)

    def test_a_sentence_left_in_english_is_untranslated_and_a_name_is_not(self):
        self.assertTrue(is_untranslated('open the file', 'open the file'))
        self.assertFalse(is_untranslated('Paris', 'Paris'))
        self.assertFalse(is_untranslated('ouvrir le fichier', 'open the file'))


if __name__ == '__main__':
    unittest.main()
